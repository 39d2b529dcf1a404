import type { Decimal } from '../text/decimal.ts';
import type { GridFigure, GridLine, TableGrid } from './tableGrid.ts';
import { endsInTotal, isDifference, isPartOf, isRatio, isTotalWord, numberingRank, stageOf, unitIn } from './words.ts';

/** What a line is by its words. */
export type Word = 'total' | 'endsInTotal' | 'partOf' | 'ratio' | undefined;

/** A row or a column, as relations along an axis see it. */
export interface AxisLine {
  readonly at: number;
  readonly word: Word;
  readonly stage: 'start' | 'end' | 'move' | undefined;
  /** Whether its words say that it is the difference between two others. */
  readonly difference: boolean;
  /** How deep it stands among the others, by numbering or by how far it is set in; undefined where neither tells. */
  readonly depth: number | undefined;
  /** The outer words it shares with others; empty where it stands in no group. */
  readonly group: string;
  readonly unit: string | undefined;
  /** Whether figures stand in it that may be added. */
  readonly added: boolean;
}

/** A figure in units of its sample's last decimal; `blank` is read as 0 and may be more, undefined is no figure. */
export interface Amount {
  readonly units: bigint;
  readonly blank: boolean;
  /** How many decimals it is written with. */
  readonly scale: number;
}

/** What stands across all lines in one place: a column of one year for relations of rows. */
export interface Sample {
  /** Which of the tables it is of. */
  readonly table: number;
  /** The row or column it stands in. */
  readonly at: number;
  readonly amounts: readonly (Amount | undefined)[];
  /** How many decimals the units have. */
  readonly scale: number;
  /** What all its figures are multiples of: figures in full hundreds tie by chance a hundred times as often. */
  readonly grain: bigint;
}

/** The lines along which relations are looked for, with what stands across them. */
export interface Axis {
  readonly name: 'rows' | 'columns';
  readonly lines: readonly AxisLine[];
  readonly samples: readonly Sample[];
}

/** The rows of tables of the same shape, tested in each column of each. */
export function rowAxis(grids: readonly [TableGrid, ...TableGrid[]]): Axis {
  const [{ rows, columns }] = grids;
  const across = columns.map(({ label }, at) => ({ label, cells: grids.map((grid) => columnOf(grid, at)) }));
  return axisOf('rows', rows, across);
}

/** The columns of tables of the same shape, tested in each row of each. */
export function columnAxis(grids: readonly [TableGrid, ...TableGrid[]]): Axis {
  const [{ rows, columns }] = grids;
  const across = rows.map(({ label }, at) => ({ label, cells: grids.map((grid) => grid.cells[at] ?? []) }));
  return axisOf('columns', columns, across);
}

/** What stands across the lines, in each of the tables, under some words. */
interface Across {
  readonly label: readonly string[];
  readonly cells: readonly (readonly GridFigure[])[];
}

function axisOf(name: Axis['name'], lines: readonly GridLine[], across: readonly Across[]): Axis {
  const tables = across[0]?.cells.length ?? 0;
  const samples = Array.from({ length: tables }, (_, table) =>
    across.flatMap(({ label, cells }, at) => {
      if (label.some(isRatio)) return [];
      const sample = sampleOf(cells[table] ?? [], table, at);
      return sample ? [sample] : [];
    }),
  ).flat();
  return { name, lines: linesOf(lines, samples), samples };
}

function columnOf({ cells }: TableGrid, at: number): GridFigure[] {
  return cells.map((row) => row[at] as GridFigure);
}

/** Undefined where no figures stand. */
function sampleOf(cells: readonly GridFigure[], table: number, at: number): Sample | undefined {
  const figures = cells.map(({ figure }) => figure);
  const values = figures.map((figure) => (figure?.state === 'number' ? figure.value : undefined));
  const scale = Math.max(0, ...values.map((value) => value?.scale ?? 0));
  const amounts = figures.map((figure, i) => amountOf(figure?.state, values[i], scale));
  if (values.every((value) => value === undefined)) return undefined;
  return { table, at, amounts, scale, grain: grainOf(amounts) };
}

function amountOf(state: string | undefined, value: Decimal | undefined, scale: number): Amount | undefined {
  if (value) return { units: value.units * 10n ** BigInt(scale - value.scale), blank: false, scale: value.scale };
  if (state === 'blank') return { units: 0n, blank: true, scale: 0 };
  return state === 'none' ? { units: 0n, blank: false, scale: 0 } : undefined;
}

function grainOf(amounts: readonly (Amount | undefined)[]): bigint {
  const grain = amounts.reduce((common, amount) => greatestCommon(common, amount?.units ?? 0n), 0n);
  return grain === 0n ? 1n : grain;
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

function linesOf(lines: readonly GridLine[], samples: readonly Sample[]): AxisLine[] {
  const depths = depthsOf(lines);
  return lines.map(({ label }, at) => {
    const inner = label.at(-1) ?? '';
    return {
      at,
      word: wordOf(label),
      stage: stageOf(inner),
      difference: isDifference(inner),
      depth: depths[at],
      group: label.slice(0, -1).join('\n'),
      unit: label.map(unitIn).findLast((unit) => unit !== undefined),
      added: !label.some(isRatio) && samples.some(({ amounts }) => amounts[at] && !amounts[at].blank),
    };
  });
}

function wordOf(label: readonly string[]): Word {
  const inner = label.at(-1) ?? '';
  if (label.some(isRatio)) return 'ratio';
  if (isPartOf(inner)) return 'partOf';
  if (isTotalWord(inner)) return 'total';
  return endsInTotal(inner) ? 'endsInTotal' : undefined;
}

/** How deep each line stands: by its code, by how far it is set in, where lines differ in that, else by its numbering. */
function depthsOf(lines: readonly GridLine[]): (number | undefined)[] {
  const coded = codeDepths(lines);
  if (coded) return coded;
  const indents = [...new Set(lines.map(({ indent }) => indent))].sort((one, other) => one - other);
  if (indents.length >= 2 && indents.length <= deepest) return lines.map(({ indent }) => indents.indexOf(indent));
  const ranks = lines.map(({ label }) => numberingRank(label.at(-1) ?? ''));
  const numbered = ranks.filter((rank) => rank !== undefined);
  return numbered.length < 2 ? ranks.map(() => undefined) : lines.map((line, at) => rankAmong(line, at, ranks));
}

/** So many codes that go on with others tell levels. */
const fewestCoded = 2;

/** By how many of the codes a line's own begins with: 208, 20805, 2080501; undefined where codes do not go on with others. */
function codeDepths(lines: readonly GridLine[]): (number | undefined)[] | undefined {
  const codes = lines.map(codeOf);
  const known = new Set(codes.filter((code) => code !== undefined));
  const depths = codes.map((code) =>
    code === undefined ? undefined : [...known].filter((other) => other !== code && code.startsWith(other)).length,
  );
  if (depths.filter((depth) => depth !== undefined && depth > 0).length < fewestCoded) return undefined;
  return lines.map((line, at) => rankAmong(line, at, depths));
}

/** The code of a line, in a column of its own or in front of its words. */
function codeOf({ label, cell }: GridLine): string | undefined {
  return cell?.code ?? /^\d{3,12}(?=\s*\p{Script=Han})/u.exec(label.at(-1)?.trim() ?? '')?.[0];
}

/** So many steps of setting in are an outline; more are words set in the middle. */
const deepest = 5;

/** The depth of what has no numbering below what has. */
export const unnumbered = 9;

/** What has no numbering among lines that have some stands below them, unless it is a total. */
function rankAmong({ label }: GridLine, at: number, ranks: readonly (number | undefined)[]): number | undefined {
  const rank = ranks[at];
  const isTotal = wordOf(label) === 'total';
  if (rank !== undefined || isTotal || ranks.slice(0, at).every((before) => before === undefined)) return rank;
  return unnumbered;
}
