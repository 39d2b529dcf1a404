import type { BoundTable, ReadingProblem } from '../../bind/table.ts';
import type { Form } from '../../forms/form.ts';
import { editionOfYear, type KindEdition, type ReportKind } from '../../kinds/kind.ts';
import type { Edition } from '../../forms/schema.ts';
import { headOf } from './support/cells.ts';
import { finding, type Found } from '../model/found.ts';
import { placeOf } from './support/passages.ts';
import type { Report } from '../model/report.ts';
import { memo } from '../../text/memo.ts';
import { standardText } from '../../text/normal.ts';
import type { ReportRule } from './rule.ts';

/**
 * The tables are of another edition than the report's year calls for, or of both editions; said
 * once, at the first such table. Milder: the notice of an edition before is cited above the tables.
 */
export const wrongEdition = {
  code: 'wrong-edition',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    const tables = report.tables.map(({ table }) => table).filter((table) => !table.form.sharedByEditions);
    const due = report.year === undefined ? tables[0]?.form.edition : dueIn(report.kind, report.year);
    const wrong = due && tables.find((table) => table.form.edition !== due);
    const mixed = tables.flatMap(({ form, problems }) =>
      problems.filter(({ kind }) => kind === 'other-edition').map((problem) => ({ form, problem })),
    )[0];
    if (due && wrong) yield ofAnotherEdition(report, wrong, due);
    else if (mixed) yield ofTwoEditions(mixed.problem, mixed.form);
    else yield* oldNotice(report, tables);
  },
} as const satisfies ReportRule;

/** The edition for reports on that calendar year; undefined before the first one. */
function dueIn(kind: ReportKind, year: number): Edition | undefined {
  return year < kind.editions[0].from ? undefined : editionOfYear(kind, year);
}

function ofAnotherEdition(report: Report, table: BoundTable, due: Edition): Found {
  const { edition } = table.form;
  const zh =
    report.year === undefined
      ? `本表是${edition}年版，前面的表是${due}年版`
      : `${report.year}年的报告应使用${due}年版表格，本表是${edition}年版`;
  const en =
    report.year === undefined
      ? `this table is of the ${edition} edition, the one before of ${due}`
      : `a report on ${report.year} should use the tables of the ${due} edition; this one is of ${edition}`;
  return finding(headOf(table), { zh, en });
}

/** A block with columns of another edition in a table of this one: figures that have no place in it are left out. */
function ofTwoEditions({ span, column }: ReadingProblem, { edition }: Form): Found {
  const { label = '', en = '' } = column ?? {};
  return finding(span, {
    zh: `表中混用了两个版本的栏目：“${label}”不是${edition}年版的栏，其下的数字没有对应的位置，未参加核对`,
    en: `the table mixes two editions: “${en}” is no column of the ${edition} edition, so its figures have no place and are not checked`,
  });
}

/** Of each edition, what the notices of those before it are known by. */
const noticesBefore = memo(({ editions }: ReportKind): ReadonlyMap<KindEdition, RegExp | undefined> => {
  const patternOf = (some: readonly KindEdition[]) => some.flatMap(({ notice }) => notice?.pattern ?? []).join('|');
  const patterns = editions.map((edition, nth) => [edition, patternOf(editions.slice(0, nth))] as const);
  return new Map(patterns.map(([edition, pattern]) => [edition, pattern ? new RegExp(pattern) : undefined]));
});

function* oldNotice({ kind, prose }: Report, tables: readonly BoundTable[]): Iterable<Found> {
  const latest = kind.editions.findLast(({ name }) => tables.some(({ form }) => form.edition === name));
  if (!latest?.notice) return;
  const old = noticesBefore(kind).get(latest);
  if (!old) return;
  for (const paragraph of prose) {
    const match = old.exec(standardText(paragraph.text));
    if (!match) continue;
    const { name, notice } = latest;
    const message = {
      zh: `表格是${name}年版，依据应为${notice.name}`,
      en: `the tables are of the ${name} edition, which rests on notice ${notice.name}`,
    };
    yield finding(placeOf(paragraph, match.index, match[0].length), message, { severity: 'information' });
    return;
  }
}
