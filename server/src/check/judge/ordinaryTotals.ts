import type { OrdinaryTable } from '../../bind/ordinary.ts';
import { isTotalWord, plainLabel } from '../../learn/words.ts';
import { readFigure, type Figure } from '../../syntax/figure.ts';
import type { RawCell } from '../../syntax/row.ts';
import { isNegative, subtract, sum as sumOf, type Decimal } from '../../text/decimal.ts';
import type { Verdict } from './judge.ts';

type Counted = Extract<Figure, { state: 'number' }>;

/** A figure that a total adds, with the words of its row or column. */
export interface SummedPart {
  readonly label: string;
  readonly cell: RawCell;
}

/** A labelled total with the parts that add up to it, or else those it is first of all expected to add. */
export interface StatedTotal {
  /** `fails` if no choice of parts adds up to it, `open` if counts missing in blanks may. */
  readonly verdict: Verdict;
  /** The word that labels it, as written. */
  readonly label: string;
  readonly total: RawCell;
  readonly figure: Counted;
  readonly parts: readonly SummedPart[];
  readonly sum: Decimal;
  /** The stated total less the sum. */
  readonly difference: Decimal;
}

/** A column with the label of each of its cells, or a row likewise: what a total adds stands in one of them. */
interface Line {
  readonly cells: readonly RawCell[];
  readonly labels: readonly string[];
  /** Whether each of the cells stands where numbers may be added: not in a head, nor in a column of words. */
  readonly counted: readonly boolean[];
}

/** Columns whose figures are not added, and rows that repeat what others count. */
const notAdded =
  /序号|编号|代码|年份|年度|日期|时间|电话|邮编|率|比|%|％|均|单价|排名|名次|得分|分数|增长|增幅|其中|含|^no\.?$|year|date|average|rate|share/i;

/** Every total that is certainly wrong: under each reading of what it adds. */
export function failingTotals(table: OrdinaryTable): StatedTotal[] {
  return unique(statedTotals(table).filter(({ verdict }) => verdict === 'fails'));
}

/** The totals of the table's columns, then of its rows, whose parts can be told. */
export function statedTotals(table: OrdinaryTable): StatedTotal[] {
  const labels = table.rows.map(labelOf);
  if (labels.some((label) => notAdded.test(label))) return [];
  const first = table.rows.findIndex((row, i) => row.some(numberOf) || (i > 0 && !isHeadToo(row, table)));
  if (first < 0) return [];
  const heads = headsOf(table, first);
  return [...inColumns(table, labels, first, heads), ...inRows(table, first, heads)];
}

function inColumns(
  { rows }: OrdinaryTable,
  labels: readonly string[],
  first: number,
  heads: readonly string[],
): StatedTotal[] {
  const counted = rows.map((_, row) => row >= first);
  return heads.flatMap((head, column) =>
    notAdded.test(head) ? [] : totalsIn({ cells: rows.map((row) => row[column] as RawCell), labels, counted }),
  );
}

/** Totals beside their parts, where the same parts make up the total in another row: the head alone may deceive. */
function inRows({ rows }: OrdinaryTable, first: number, heads: readonly string[]): StatedTotal[] {
  if (heads.some((head) => notAdded.test(head))) return [];
  const counted = heads.map((_, column) => rows.some((row) => numberOf(row[column] as RawCell)));
  const lines = rows.slice(first).map((cells) => ({ cells, labels: heads, counted }));
  const totals = lines.flatMap((line) => totalsIn(line));
  return totals.filter(({ verdict }) => verdict === 'fails').length * 2 < lines.length ? totals : [];
}

/** The totals of a line with the run of parts beside them they equal, with or without the subtotals among these. */
function totalsIn(line: Line): StatedTotal[] {
  return line.labels.flatMap((label, at) => {
    const total = line.cells[at] as RawCell;
    const figure = isTotalWord(label) ? numberOf(total) : undefined;
    if (!figure) return [];
    const readings = readingsOf(line, at).map((parts) => readingOf(parts, figure));
    const verdict = verdictOn(readings);
    const shown = readings.find((reading) => reading?.verdict === verdict);
    if (!verdict || !shown) return [];
    const { parts, sum } = shown;
    return [{ verdict, label: plainLabel(label), total, figure, parts, sum, difference: subtract(figure.value, sum) }];
  });
}

/** Some parts a total may add, and how their sum stands to it. */
interface Reading {
  readonly parts: readonly SummedPart[];
  readonly sum: Decimal;
  readonly verdict: Verdict;
}

/** Undefined where the parts cannot be added. */
function readingOf(parts: readonly SummedPart[], figure: Counted): Reading | undefined {
  const sum = sumIf(parts, figure);
  return sum && { parts, sum, verdict: verdictBy(figure.value, sum, parts) };
}

/** The total holds if it does in any reading, and fails if it does in all; undefined where one cannot be added. */
function verdictOn(readings: readonly (Reading | undefined)[]): Verdict | undefined {
  const verdicts = readings.map((reading) => reading?.verdict);
  const best = (['holds', 'open'] as const).find((verdict) => verdicts.includes(verdict));
  return best ?? (verdicts.includes(undefined) ? undefined : 'fails');
}

/**
 * What the total may add: the parts up to the next total, up to the next caption too, all parts, all totals, those parts
 * and all totals; before it or behind it.
 */
function readingsOf({ cells, labels, counted }: Line, at: number): SummedPart[][] {
  const isSum = (i: number) => isTotalWord(labels[i] ?? '');
  const places = cells.map((_, i) => i);
  const readings = [places.slice(0, at).reverse(), places.slice(at + 1)].flatMap((side) => {
    const all = side.filter((i) => counted[i]);
    const near = until(all, isSum);
    const sums = all.filter(isSum);
    return [
      near,
      until(all, (i) => isSum(i) || !numberOf(cells[i] as RawCell)),
      all.filter((i) => !isSum(i)),
      sums,
      [...near, ...sums],
    ];
  });
  return readings
    .filter((reading) => reading.length > 0)
    .map((reading) => reading.sort((one, other) => one - other))
    .map((reading) => reading.map((i) => ({ label: plainLabel(labels[i] ?? ''), cell: cells[i] as RawCell })));
}

function until(places: readonly number[], ends: (place: number) => boolean): number[] {
  const end = places.findIndex(ends);
  return places.slice(0, end < 0 ? undefined : end);
}

/** The sum of the parts; undefined where one of them is no figure, or counts something else than the total. */
function sumIf(parts: readonly SummedPart[], total: Counted): Decimal | undefined {
  const figures = parts.map(({ cell }) => readFigure(cell.text));
  if (figures.some((figure) => !figure || figure.state === 'unreadable')) return undefined;
  const numbers = figures.filter((figure) => figure?.state === 'number');
  if (numbers.length === 0 || numbers.some(({ unit }) => unit !== total.unit)) return undefined;
  return sumOf(numbers.map(({ value }) => value));
}

/** Whether the total is this sum, but for the rounding of decimals, or may be by counts missing in blanks. */
function verdictBy(total: Decimal, sum: Decimal, parts: readonly SummedPart[]): Verdict {
  const { units, scale } = subtract(total, sum);
  const rounding = scale > 0 ? BigInt(parts.length + 1) : 0n;
  if ((units < 0n ? -units : units) * 2n <= rounding) return 'holds';
  const hasBlanks = parts.some(({ cell }) => readFigure(cell.text)?.state === 'blank');
  return hasBlanks && !isNegative({ units, scale }) ? 'open' : 'fails';
}

/** A row's label is the first of its cells with words in it. */
function labelOf(row: readonly RawCell[]): string {
  return row.find(isHead)?.text ?? '';
}

/** The words over each column, those of several head rows joined, but that a total's word stands for itself. */
function headsOf({ rows }: OrdinaryTable, first: number): string[] {
  return (rows[0] ?? []).map((_, column) => {
    const words = rows.slice(0, first).map((row) => row[column]?.text ?? '');
    return words.find(isTotalWord) ?? words.join('');
  });
}

/** Whether a row without numbers goes on with the head: its corner is empty, or the head's own. */
function isHeadToo(row: readonly RawCell[], { rows }: OrdinaryTable): boolean {
  return row[0]?.text === '' || row[0]?.text === rows[0]?.[0]?.text;
}

function isHead({ text }: RawCell): boolean {
  return text !== '' && readFigure(text) === undefined;
}

function numberOf({ text }: RawCell): Counted | undefined {
  const figure = text === '' ? undefined : readFigure(text);
  return figure?.state === 'number' ? figure : undefined;
}

/** A cell that takes several columns, or is the total of both its column and its row, fails once. */
function unique(failing: readonly StatedTotal[]): StatedTotal[] {
  return [...new Map(failing.toReversed().map((one) => [one.total.span.from, one])).values()].reverse();
}
