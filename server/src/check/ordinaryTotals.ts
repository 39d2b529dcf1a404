import type { OrdinaryTable } from '../bind/ordinary.ts';
import { readFigure, type Figure } from '../syntax/figure.ts';
import type { RawCell } from '../syntax/notation.ts';
import { isNegative, subtract, sum as sumOf, type Decimal } from '../text/decimal.ts';

type Counted = Extract<Figure, { state: 'number' }>;

/** A stated total that no choice of parts adds up to. */
export interface FailingTotal {
  /** The word that labels it, as written. */
  readonly label: string;
  readonly total: RawCell;
  readonly figure: Counted;
  /** The parts it is first of all expected to add. */
  readonly parts: readonly RawCell[];
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

const totalWord = /^(?:合计|总计|共计|小计|总合计|(?:sub-?|grand)?total)(?:[(（].*[)）])?[:：]?$/i;
/** Columns whose figures are not added, and rows that repeat what others count. */
const notAdded =
  /序号|编号|代码|年份|年度|日期|时间|电话|邮编|率|比|%|％|均|单价|排名|名次|得分|分数|增长|增幅|其中|含|^no\.?$|year|date|average|rate|share/i;

/** Every total of the table's columns and rows that is certainly wrong: under each reading of what it adds. */
export function failingTotals(table: OrdinaryTable): FailingTotal[] {
  const labels = table.rows.map(labelOf);
  if (labels.some((label) => notAdded.test(label))) return [];
  const first = table.rows.findIndex((row, i) => row.some(numberOf) || (i > 0 && !isHeadToo(row, table)));
  if (first < 0) return [];
  const heads = headsOf(table, first);
  return unique([...inColumns(table, labels, first, heads), ...inRows(table, first, heads)]);
}

function inColumns(
  { rows }: OrdinaryTable,
  labels: readonly string[],
  first: number,
  heads: readonly string[],
): FailingTotal[] {
  const counted = rows.map((_, row) => row >= first);
  return heads.flatMap((head, column) =>
    notAdded.test(head) ? [] : failingIn({ cells: rows.map((row) => row[column] as RawCell), labels, counted }),
  );
}

/** Totals beside their parts, where the same parts make up the total in another row: the head alone may deceive. */
function inRows({ rows }: OrdinaryTable, first: number, heads: readonly string[]): FailingTotal[] {
  if (heads.some((head) => notAdded.test(head))) return [];
  const counted = heads.map((_, column) => rows.some((row) => numberOf(row[column] as RawCell)));
  const lines = rows.slice(first).map((cells) => ({ cells, labels: heads, counted }));
  const failing = lines.flatMap((line) => failingIn(line));
  return failing.length * 2 < lines.length ? failing : [];
}

/** The totals of a line that equal no run of parts beside them, with or without the subtotals among these. */
function failingIn(line: Line): FailingTotal[] {
  return line.labels.flatMap((label, at) => {
    const total = line.cells[at] as RawCell;
    const figure = isTotal(label) ? numberOf(total) : undefined;
    if (!figure) return [];
    const readings = readingsOf(line, at);
    const sums = readings.map((parts) => sumIf(parts, figure));
    const expected = sums.findIndex((sum) => sum !== undefined);
    if (expected < 0 || sums.some((sum, i) => !sum || mayBe(figure.value, sum, readings[i] ?? []))) return [];
    const sum = sums[expected] as Decimal;
    const parts = readings[expected] ?? [];
    return [{ label: plain(label), total, figure, parts, sum, difference: subtract(figure.value, sum) }];
  });
}

/**
 * What the total may add: the parts up to the next total, up to the next caption too, all parts, all totals, those parts
 * and all totals; before it or behind it.
 */
function readingsOf({ cells, labels, counted }: Line, at: number): RawCell[][] {
  const isSum = (i: number) => isTotal(labels[i] ?? '');
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
    .map((reading) => reading.sort((one, other) => one - other).map((i) => cells[i] as RawCell));
}

function until(places: readonly number[], ends: (place: number) => boolean): number[] {
  const end = places.findIndex(ends);
  return places.slice(0, end < 0 ? undefined : end);
}

/** The sum of the parts; undefined where one of them is no figure, or counts something else than the total. */
function sumIf(parts: readonly RawCell[], total: Counted): Decimal | undefined {
  const figures = parts.map((cell) => readFigure(cell.text));
  if (figures.some((figure) => !figure || figure.state === 'unreadable')) return undefined;
  const numbers = figures.filter((figure) => figure?.state === 'number');
  if (numbers.length === 0 || numbers.some(({ unit }) => unit !== total.unit)) return undefined;
  return sumOf(numbers.map(({ value }) => value));
}

/** Whether the total may be this sum: exactly, by counts missing in blanks, or by rounding of decimals. */
function mayBe(total: Decimal, sum: Decimal, parts: readonly RawCell[]): boolean {
  const { units, scale } = subtract(total, sum);
  const rounding = scale > 0 ? BigInt(parts.length + 1) : 0n;
  const hasBlanks = parts.some((cell) => readFigure(cell.text)?.state === 'blank');
  return (units < 0n ? -units : units) * 2n <= rounding || (hasBlanks && !isNegative({ units, scale }));
}

/** A row's label is the first of its cells with words in it. */
function labelOf(row: readonly RawCell[]): string {
  return row.find(isHead)?.text ?? '';
}

/** The words over each column, those of several head rows joined, but that a total's word stands for itself. */
function headsOf({ rows }: OrdinaryTable, first: number): string[] {
  return (rows[0] ?? []).map((_, column) => {
    const words = rows.slice(0, first).map((row) => row[column]?.text ?? '');
    return words.find(isTotal) ?? words.join('');
  });
}

/** Whether a row without numbers goes on with the head: its corner is empty, or the head's own. */
function isHeadToo(row: readonly RawCell[], { rows }: OrdinaryTable): boolean {
  return row[0]?.text === '' || row[0]?.text === rows[0]?.[0]?.text;
}

function isTotal(label: string): boolean {
  return totalWord.test(plain(label));
}

/** The label without white space and marks of emphasis. */
function plain(label: string): string {
  return label.replace(/[\s*_]/g, '');
}

function isHead({ text }: RawCell): boolean {
  return text !== '' && readFigure(text) === undefined;
}

function numberOf({ text }: RawCell): Counted | undefined {
  const figure = text === '' ? undefined : readFigure(text);
  return figure?.state === 'number' ? figure : undefined;
}

/** A cell that takes several columns, or is the total of both its column and its row, fails once. */
function unique(failing: readonly FailingTotal[]): FailingTotal[] {
  return [...new Map(failing.toReversed().map((one) => [one.total.span.from, one])).values()].reverse();
}
