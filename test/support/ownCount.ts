/**
 * How a report stands, counted anew from its figures by their keys: with the sums of the form written down here once
 * more and nothing of the engine, so that what is wrong there is not wrong here too.
 */
import type { FigureJson, ReportJson, TableJson } from '../../server/src/features/json/reportJson.ts';

/** What every outlet has to say. */
export interface OwnCount {
  readonly state: 'fails' | 'errors' | 'open' | 'ties';
  readonly fails: number;
  readonly open: number;
}

type Place = readonly [row: string, column: string];
/** What the first places add up to is what the second do. */
type Sum = readonly [readonly Place[], readonly Place[]];

const applicants = ['person', 'company', 'research', 'charity', 'legal', 'other'];
const numbered = (group: string, count: number) => Array.from({ length: count }, (_, i) => `3.${group}.${i + 1}`);
const granted = ['3.1', '3.2', ...numbered('3', 8), ...numbered('4', 3), ...numbered('5', 5)];
const outcomes: Readonly<Record<string, readonly string[]>> = {
  '2019': [...granted, '3.6'],
  '2021': [...granted, ...numbered('6', 3)],
};

function requestSums(edition: string): Sum[] {
  const parts = outcomes[edition] ?? [];
  const rows = ['1', '2', ...parts, '3.7', '4'];
  return [
    ...rows.map((row): Sum => [applicants.map((column) => [row, column]), [[row, 'total']]]),
    ...[...applicants, 'total'].flatMap((column): Sum[] => {
      const at = (row: string): Place => [row, column];
      return [
        [parts.map(at), [at('3.7')]],
        [
          [at('1'), at('2')],
          [at('3.7'), at('4')],
        ],
      ];
    }),
  ];
}

const litigationSums = ['review', 'direct', 'afterReview'].map((block): Sum => {
  const at = (result: string): Place => ['cases', `${block}.${result}`];
  return [['upheld', 'corrected', 'other', 'pending'].map(at), [at('total')]];
});

function sumsOf({ form, edition }: TableJson): Sum[] {
  if (form === 'requests') return requestSums(String(edition));
  return form === 'litigation' ? litigationSums : [];
}

/** Ten thousandths, in which every figure of the form is whole. */
const countOf = (figure: FigureJson | undefined) => Math.round(Number(figure?.value ?? 0) * 10_000);

function verdictOn([left, right]: Sum, { figures }: TableJson): 'holds' | 'fails' | 'open' {
  const sides = [left, right].map((side) => side.map(([row, column]) => figures[row]?.[column]));
  const all = sides.flat();
  if (all.some((figure) => !figure || figure.state === 'unreadable')) return 'open';
  if (all.every((figure) => figure?.value === null)) return 'open';
  const [a = 0, b = 0] = sides.map((side) => side.reduce((sum, figure) => sum + countOf(figure), 0));
  if (a === b) return 'holds';
  const short = sides[a < b ? 0 : 1] ?? [];
  return short.some((figure) => figure?.state === 'blank') ? 'open' : 'fails';
}

/** Warnings over years, offices and the text, which say as much as an error. */
const asGrave = /^(prior-year|roll-up|stock-flow|narrative-\w+|statistics-period|encoding)$/;
/** What says that part of the report is not there or was not looked at. */
const lacking = /^(missing-table|earlier-form|partly-checked)$/;

/** Counts a report by the figures and findings of its JSON, not by what that says of relations. */
export function ownCount({ tables, findings, verdict: { unread } }: ReportJson): OwnCount {
  const verdicts = tables.flatMap((table) => sumsOf(table).map((sum) => verdictOn(sum, table)));
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  const [fails, open] = [count('fails'), count('open')];
  const isWrong = findings.some(
    ({ code, severity }) => severity === 'error' || (severity === 'warning' && asGrave.test(code)),
  );
  const isWhole = count('holds') > 0 && !findings.some(({ code }) => lacking.test(code));
  const state = fails > 0 ? 'fails' : isWrong ? 'errors' : open + unread > 0 || !isWhole ? 'open' : 'ties';
  return { state, fails, open };
}

/** How many cells of the tables hold what could not be read: those that have a key. */
export function ownUnread({ tables }: ReportJson): number {
  const all = tables.flatMap(({ figures }) => Object.values(figures).flatMap((row) => Object.values(row)));
  return all.filter(({ state }) => state === 'unreadable').length;
}
