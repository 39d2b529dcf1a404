import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Edition } from '../../../server/src/forms/schema.ts';
import { figuresOf } from '../../support/generate/figures.ts';
import { checkTogether } from './checkFolder.ts';
import { anyNotation, breaks, broken, numberAt, stretch, written, type Sheet, type WrittenSheet } from './folder.ts';
import { following } from './following.ts';

const editionIn = (year: number): Edition => (year < 2021 ? '2019' : '2021');

/** Three years of one office, each following from the one before. */
const threeYears = fc.constantFrom(2019, 2023).chain((first) => {
  const years = [first, first + 1, first + 2];
  return fc.tuple(...years.map((year) => figuresOf(editionIn(year)))).map((fresh) =>
    years.reduce<Sheet[]>((sheets, year, nth) => {
      const [last, edition] = [sheets.at(-1), editionIn(year)];
      const own = fresh[nth] as Sheet['figures'];
      const figures = last ? following(last.figures, own, [last.edition, edition]) : own;
      return [...sheets, { path: `${year}.md`, organisation: '云溪市', year, edition, figures }];
    }, []),
  );
});

test('whatever is mistyped, the years are told apart exactly where they do not follow', () => {
  fc.assert(
    fc.property(threeYears, breaks(3), anyNotation, (years, mistyped, notation) => {
      const sheets = broken(years, mistyped).map((sheet) => written(sheet, notation));
      const due = sheets.flatMap((sheet, nth) => dueIn(sheet, sheets[nth - 1]));
      assert.deepEqual(foundIn(sheets), due.sort());
    }),
    { numRuns: 20 },
  );
});

/** What the rules find, as `path code severity start-end relations`. */
function foundIn(sheets: readonly WrittenSheet[]): string[] {
  const files = sheets.map(({ path, draft }) => ({ name: path, text: draft.text, marks: [] }));
  return checkTogether(files)
    .flatMap(({ name, findings }) =>
      findings.map(({ code, severity, span, relations }) =>
        [name, code, severity, `${span.start}-${span.end}`, relations.join(',')].join(' '),
      ),
    )
    .sort();
}

/** What must be found in a year beside the one before, reckoned in the plainest way. */
function dueIn(now: WrittenSheet, before: WrittenSheet | undefined): string[] {
  if (!before) return [];
  const flows =
    before.edition !== now.edition ? [] : now.edition === '2021' ? inForce(before, now) : lists(before, now);
  return [...carried(before, now), ...flows, ...pending(before, now)];
}

const applicants = ['person', 'company', 'research', 'charity', 'legal', 'other', 'total'];

function carried(before: WrittenSheet, now: WrittenSheet): string[] {
  const count = (sheet: Sheet, row: string, column: string) => numberAt(sheet.figures.requests, row, column) ?? 0;
  const [tied, untied]: [string[], string[]] = [[], []];
  for (const column of applicants) {
    const rest = count(before, '1', column) + count(before, '2', column) - count(before, '3.7', column);
    if (count(now, '2', column) !== rest) (rest === count(before, '4', column) ? tied : untied).push(column);
  }
  const told = (columns: string[], severity: string) =>
    columns.length === 0
      ? []
      : [
          `${now.path} prior-year ${severity} ${stretch(now, 'requests', '2', columns)} ${columns.map((column) => `year.carry.${column}`).join(',')}`,
        ];
  return [...told(tied, 'warning'), ...told(untied, 'information')];
}

function inForce(before: WrittenSheet, now: WrittenSheet): string[] {
  return ['rules', 'normative'].flatMap((row) => {
    const count = (sheet: Sheet, column: string) => numberAt(sheet.figures.disclosure, row, column) ?? 0;
    const due = count(before, 'inForce') + count(now, 'made') - count(now, 'repealed');
    const place = (column: string) => `${now.path} stock-flow warning ${stretch(now, 'disclosure', row, [column])}`;
    if (due < 0) return [`${place('repealed')} `];
    return due === count(now, 'inForce') ? [] : [`${place('inForce')} year.inForce.${row}`];
  });
}

function lists(before: WrittenSheet, now: WrittenSheet): string[] {
  return Object.keys(now.figures.disclosure).flatMap((row) => {
    const count = (sheet: Sheet, column: string) => numberAt(sheet.figures.disclosure, row, column);
    const place = (column: string) => stretch(now, 'disclosure', row, [column]);
    const [previous, change] = [count(before, 'previous'), count(before, 'change')];
    const due = (previous ?? 0) + (change ?? 0);
    const isDue = previous !== undefined && due >= 0 && due !== count(now, 'previous');
    const matters = isDue ? [`${now.path} stock-flow warning ${place('previous')} year.previous.${row}`] : [];
    const most = (count(before, 'inForce') ?? 0) + (count(now, 'published') ?? 0);
    const published = (count(now, 'inForce') ?? 0) > most ? [`${now.path} stock-flow hint ${place('inForce')} `] : [];
    return [...matters, ...published];
  });
}

function pending(before: WrittenSheet, now: WrittenSheet): string[] {
  return ['review', 'direct', 'afterReview'].flatMap((block) => {
    const left = numberAt(before.figures.litigation, 'cases', `${block}.pending`) ?? 0;
    const total = numberAt(now.figures.litigation, 'cases', `${block}.total`) ?? 0;
    return total < left
      ? [`${now.path} pending-cases hint ${stretch(now, 'litigation', 'cases', [`${block}.total`])} `]
      : [];
  });
}
