/** How much of the hidden structure of generated tables is learned, as shares: for the bench and the property. */
import { proposalsOf, type Proposal } from '../../../server/src/learn/proposals.ts';
import type { TableGrid } from '../../../server/src/learn/tableGrid.ts';
import { unknownTables } from '../../../server/src/workspace/unknownTables.ts';
import { hiddenTable, type Hidden, type HiddenTable } from './hiddenTable.ts';
import { picker } from './picker.ts';

/** What came of a number of tables. */
export interface LearnRates {
  readonly tables: number;
  readonly proposed: number;
  readonly right: number;
  readonly due: number;
  readonly found: number;
}

/** Tables that tie: what is proposed, and what of their structure is found. */
export function wholeRates(count: number, from: number): LearnRates {
  return summedUp(seeds(count, from).map((seed) => ratesOf(hiddenTable(seed))));
}

/** Tables with one figure wrong: what is found of the relations that the figure breaks, as near misses. */
export function nearRates(count: number, from: number): LearnRates {
  return summedUp(seeds(count, from).map((seed) => nearRatesOf(spoilt(hiddenTable(seed)))));
}

/** Tables of figures that have nothing to do with each other: whatever is proposed is wrong. */
export function chanceRates(count: number, from: number): LearnRates {
  return summedUp(seeds(count, from).map((seed) => ratesOf(shuffled(hiddenTable(seed, false)))));
}

function seeds(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

/** The proposals for a table, in the words of its relations. */
export function learned(table: HiddenTable): (Hidden & { readonly proposal: Proposal })[] {
  const grids = table.years.map((_, year) => gridOf(table, year)) as [TableGrid, ...TableGrid[]];
  const proposals = proposalsOf({ grids, years: table.years.map((_, year) => 2020 + year) });
  return proposals.map((proposal) => {
    const lines = proposal.axis === 'rows' ? table.rows : table.columns;
    const named = (places: readonly number[]) => places.map((at) => lines[at] ?? '?');
    const { axis, kind } = proposal;
    return { axis, kind: kind as Hidden['kind'], left: named(proposal.left), right: named(proposal.right), proposal };
  });
}

function gridOf(table: HiddenTable, year: number): TableGrid {
  const text = writtenTable(table, year);
  const [grid] = unknownTables(text, { path: '', markup: 'text' }).flatMap(({ grids }) => grids);
  if (!grid) throw new Error(`no table of seed ${table.seed}\n${text}`);
  return grid;
}

/** A year of the table in bars. */
export function writtenTable({ rows, columns, indents, years, decimals }: HiddenTable, year: number): string {
  const bars = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((label, row) => {
    const figures = years[year]?.[row]?.map((figure) => numeral(figure, decimals)) ?? [];
    return bars([`${'\u3000'.repeat(indents[row] ?? 0)}${label}`, ...figures]);
  });
  return [
    `某市${2020 + year}年窗口办件统计表`,
    '',
    bars(['项目', ...columns]),
    bars(['---', ...columns.map(() => '---')]),
    ...body,
    '',
  ].join('\n');
}

function numeral(figure: number, decimals: number): string {
  const digits = String(figure).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function ratesOf(table: HiddenTable): LearnRates {
  const proposed = learned(table);
  const right = proposed.filter((one) => table.relations.some((hidden) => isSame(one, hidden)));
  const due = table.relations.filter((hidden) => tells(hidden, table));
  const found = due.filter((hidden) => proposed.some((one) => isSame(one, hidden)));
  return { tables: 1, proposed: proposed.length, right: right.length, due: due.length, found: found.length };
}

/** Whether figures stand in a relation: where all are 0 nothing can be learned. */
function tells({ axis, kind, left }: Hidden, { rows, columns, years: all }: HiddenTable): boolean {
  const years = kind === 'years' ? all.slice(1) : all;
  const at = (axis === 'rows' ? rows : columns).indexOf(left[0] ?? '');
  return years.some((year) =>
    (axis === 'rows' ? (year[at] ?? []) : year.map((row) => row[at] ?? 0)).some((figure) => figure > 0),
  );
}

/** A table in which a figure was changed, and where. */
interface Spoilt {
  readonly table: HiddenTable;
  readonly year: number;
  readonly row: number;
  readonly column: number;
  readonly was: string;
}

/** One figure of the last year is another: a digit exchanged, or any other number. */
export function spoilt(table: HiddenTable): Spoilt {
  const pick = picker(table.seed + 7_000_000);
  const year = table.years.length - 1;
  const [row, column] = [pick.from(0, table.rows.length - 1), pick.from(0, table.columns.length - 1)];
  const before = table.years[year]?.[row]?.[column] ?? 0;
  const digits = String(before);
  const at = pick.from(0, digits.length - 1);
  const other = (Number(digits[at]) + pick.from(1, 9)) % 10;
  const changed = Number(digits.slice(0, at) + String(other) + digits.slice(at + 1));
  const years = table.years.map((rows, i) =>
    i === year ? rows.map((figures, j) => (j === row ? figures.with(column, changed) : figures)) : rows,
  );
  return { table: { ...table, years }, year, row, column, was: numeral(before, table.decimals) };
}

function nearRatesOf({ table, year, row, column, was }: Spoilt): LearnRates {
  const proposed = learned(table);
  const broken = table.relations.filter(
    (hidden) => hidden.kind !== 'years' && breaks(hidden, table, row, column) && tells(hidden, table),
  );
  const names = ({ proposal }: (typeof proposed)[number]) =>
    proposal.exceptions.some(({ mendings }) =>
      mendings.some(
        (cell) => cell.table === year && cell.row === row && cell.column === column && Number(cell.due) === Number(was),
      ),
    );
  const found = broken.filter((hidden) => proposed.some((one) => isSame(one, hidden) && names(one)));
  const near = proposed.filter(({ proposal }) => proposal.exceptions.length > 0);
  const right = near.filter((one) => table.relations.some((hidden) => isSame(one, hidden)));
  return { tables: 1, proposed: near.length, right: right.length, due: broken.length, found: found.length };
}

function breaks({ axis, left, right }: Hidden, { rows, columns }: HiddenTable, row: number, column: number): boolean {
  return [...left, ...right].includes((axis === 'rows' ? rows[row] : columns[column]) ?? '');
}

/** The figures of a table in any order. */
export function shuffled(table: HiddenTable): HiddenTable {
  const pick = picker(table.seed + 3_000_000);
  const top = Math.max(30, ...table.years.flat(2));
  const years = table.years.map((rows) => rows.map((figures) => figures.map(() => pick.figure(top, 0.1))));
  return { ...table, relations: [], years };
}

/** Whether two relations say the same. */
export function isSame(one: Hidden, other: Hidden): boolean {
  if (one.axis !== other.axis || one.kind !== other.kind) return false;
  const [left, right] = [sorted(one.left), sorted(one.right)];
  const [otherLeft, otherRight] = [sorted(other.left), sorted(other.right)];
  return (left === otherLeft && right === otherRight) || (left === otherRight && right === otherLeft);
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join('\n');
}

function summedUp(all: readonly LearnRates[]): LearnRates {
  const total = (key: keyof LearnRates) => all.reduce((sum, one) => sum + one[key], 0);
  return {
    tables: total('tables'),
    proposed: total('proposed'),
    right: total('right'),
    due: total('due'),
    found: total('found'),
  };
}
