import type { KindFile } from '../kinds/file/schema.ts';
import { isZero, type Decimal } from '../text/decimal.ts';
import type { LearnedBlock, LearnedTable } from './learnTables.ts';
import type { Proposal } from './proposals.ts';
import type { GridLine, TableGrid } from './tableGrid.ts';
import { titleEnd } from './titleEnd.ts';
import { isDifference, isRatio, unitIn } from './words.ts';

/** What sums call the rows and columns of a block, by place. */
export interface BlockKeys {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The keys of each block of a table: r1, r2 … and c1, c2 …, counted on from block to block; the same columns keep their keys. */
export function keysOf({ blocks }: Pick<LearnedTable, 'blocks'>): BlockKeys[] {
  const columns = new Map<string, string>();
  let rows = 0;
  return blocks.map(({ grids: [grid] }) => ({
    rows: grid.rows.map(() => `r${++rows}`),
    columns: grid.columns.map(({ label }, at) => {
      const namesakes = grid.columns.slice(0, at).filter((other) => isSame(other.label, label)).length;
      const words = JSON.stringify([label, namesakes]);
      const known = columns.get(words) ?? `c${columns.size + 1}`;
      columns.set(words, known);
      return known;
    }),
  }));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A proposal as a sum, a bound or a relation over years is written in a kind file. */
export function equationOf({ kind, axis, left, right }: Proposal, keys: BlockKeys): string {
  const side = (places: readonly number[]) => places.map((at) => keys[axis][at] ?? '').join(' + ');
  if (kind === 'bound') return `${side(left)} <= ${side(right)}`;
  return kind === 'years' ? `${side(left)} = previous ${side(right)}` : `${side(left)} = ${side(right)}`;
}

/** What a kind file is called and what titles of its reports end with; told from the tables where it is left out. */
export interface KindNames {
  readonly name: string;
  readonly title?: string | undefined;
}

/** The kind file of learned tables, with those proposals alone that somebody has ticked. */
export function kindFileOf(
  learned: readonly LearnedTable[],
  ticked: ReadonlySet<Proposal>,
  { name, title }: KindNames,
): KindFile {
  const titles = learned.flatMap(({ tables }) => tables.map((table) => table.title));
  const tables = learned.map((table, nth) => tableOf(table, learned.length > 1 ? `table${nth + 1}` : 'table', ticked));
  return { name, title: title ?? titleEnd(titles), tables };
}

function tableOf(table: LearnedTable, name: string, ticked: ReadonlySet<Proposal>) {
  const keys = keysOf(table);
  const blocks = table.blocks.map((block, at) => blockOf(block, keys[at] as BlockKeys));
  const chosen = (...kinds: readonly Proposal['kind'][]) =>
    table.blocks.flatMap((block, at) =>
      statementsOf(block, keys[at] as BlockKeys, (proposal) => kinds.includes(proposal.kind) && ticked.has(proposal)),
    );
  const [sums, bounds, years] = [chosen('sum', 'balance'), chosen('bound'), chosen('years')];
  const title = titleEnd([table.tables[0].caption]);
  return {
    name,
    ...(title && { title }),
    ...(blocks.length > 1 ? { blocks } : blocks[0]),
    ...(sums.length > 0 && { sums }),
    ...(bounds.length > 0 && { bounds: bounds.map(asStatement) }),
    ...(years.length > 0 && { years: years.map(asStatement) }),
  };
}

/** A sum with what restricts it; one that nothing restricts stands as text. */
type Statement = string | { equation: string; only?: string[]; rounded?: true };

function asStatement(given: Statement) {
  if (typeof given === 'string') return given;
  const { equation, only } = given;
  return { statement: equation, ...(only && { only }) };
}

function statementsOf(
  { grids: [grid], proposals }: LearnedBlock,
  keys: BlockKeys,
  isChosen: (one: Proposal) => boolean,
): Statement[] {
  return proposals.filter(isChosen).map((proposal) => {
    const equation = equationOf(proposal, keys);
    const only = acrossOf(proposal, grid, keys);
    const isRounded = proposal.rounded > 0;
    if (!only && !isRounded) return equation;
    return { equation, ...(only && { only }), ...(isRounded && { rounded: true as const }) };
  });
}

/** Where a relation is tried, where that is not everywhere: shares and means are not added. */
function acrossOf({ axis }: Proposal, { rows, columns }: TableGrid, keys: BlockKeys): string[] | undefined {
  const [lines, names] = axis === 'rows' ? [columns, keys.columns] : [rows, keys.rows];
  const added = names.filter((_, at) => !lines[at]?.label.some(isRatio));
  return added.length < names.length ? added : undefined;
}

function blockOf({ grids }: LearnedBlock, keys: BlockKeys) {
  const [{ corner, rows, columns, serials }] = grids;
  const columnValues = columns.map((line, at) =>
    valueOf(
      line,
      grids.flatMap((grid) => grid.cells.map((row) => row[at]?.figure)),
    ),
  );
  const areMixed = grids.some(({ cells }) => cells.some((row) => row.every(({ figure }) => figure === undefined)));
  return {
    ...(corner && { corner }),
    columns: [
      ...serials.map(({ label }, at) => ({ key: `n${at + 1}`, label: labelOf(label, '行次'), kind: 'words' as const })),
      ...columns.map(({ label }, at) => ({
        key: keys.columns[at] ?? '',
        label: labelOf(label, `第${at + 1}列`),
        ...columnValues[at],
      })),
    ],
    rows: rows.map((line, at) => {
      const figures = grids.flatMap((grid) => grid.cells[at]?.map(({ figure }) => figure) ?? []);
      const isOwn = (areMixed && isWordy(figures)) || (columns.length === 1 && unitOf(line));
      return {
        key: keys.rows[at] ?? '',
        label: labelOf(line.label, `第${at + 1}行`),
        ...(isOwn ? valueOf(line, figures) : {}),
      };
    }),
  };
}

type Figures = readonly TableGrid['cells'][number][number]['figure'][];

function labelOf(label: readonly string[], without: string): string | string[] {
  return label.length > 1 ? [...label] : (label[0] ?? without);
}

function unitOf({ label }: GridLine): string | undefined {
  return label.map(unitIn).findLast((unit) => unit !== undefined);
}

function isWordy(figures: Figures): boolean {
  return figures.every((figure) => figure?.state !== 'number') && figures.some((figure) => figure === undefined);
}

/** What kind of figures stand in a line: counts are not said. */
function valueOf(line: GridLine, figures: Figures) {
  if (isWordy(figures)) return { kind: 'words' as const };
  const numbers = figures.flatMap((figure) => (figure?.state === 'number' ? [figure.value] : []));
  const unit = unitOf(line);
  const said = unit === undefined ? {} : { unit };
  const decimals = Math.max(0, ...numbers.map(({ scale }) => scale));
  if (numbers.some(isBelowZero) || line.label.some(isDifference))
    return { kind: 'change' as const, ...(decimals > 0 && { decimals }), ...said };
  return decimals > 0 ? { kind: 'amount' as const, ...said } : said;
}

function isBelowZero(value: Decimal): boolean {
  return !isZero(value) && value.units < 0n;
}
