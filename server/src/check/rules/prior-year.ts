import { finding, type Found } from '../model/found.ts';
import type { Report } from '../model/report.ts';
import { overYears } from './over-years.ts';
import type { NeighbourRule } from './rule.ts';
import { headOf } from './support/cells.ts';

const carried = overYears('prior-year', 'warning');

/**
 * What was carried in is what last year's report carries forward. Where several may be that report and they differ, they are
 * named, and nothing is held against any of them.
 */
export const priorYear = {
  ...carried,
  *check(report, lookup) {
    if (lookup.rivals.length > 0) yield* unclear(report, lookup.rivals);
    yield* carried.check(report, lookup);
  },
} as const satisfies NeighbourRule;

/** Names of files that still read as a list. */
const mostNames = 4;

function* unclear(report: Report, rivals: readonly string[]): Iterable<Found> {
  const place = report.title?.span ?? report.tables.map(({ table }) => headOf(table))[0];
  if (!place || report.year === undefined) return;
  const names = rivals.slice(0, mostNames).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const more = rivals.length > mostNames;
  const year = report.year - 1;
  yield finding(
    place,
    {
      zh: `${year}年报告有 ${rivals.length} 份，内容不同，没有与上年核对：${names.join('、')}${more ? '等' : ''}；请移走多余的，或在 gouji.json 中用 previous 写明是哪一份`,
      en: `${rivals.length} differing reports on ${year}, so nothing is held against last year: ${names.join(', ')}${more ? ', …' : ''}; put aside all but one, or name it in gouji.json (previous)`,
    },
    { severity: 'information' },
  );
}
