import { proposalsOf, type Proposal } from './proposals.ts';
import type { GridLine, TableGrid } from './tableGrid.ts';

/** A table of which nothing is known but what stands in it. */
export interface SeenTable {
  /** Under each of its heads. */
  readonly grids: readonly TableGrid[];
  /** What a line above calls it; empty without one. */
  readonly caption: string;
  /** What the report it stands in is called. */
  readonly title: string;
  /** The year that a line above or the path names. */
  readonly year: number | undefined;
}

/** Rows under one head in all tables of the same shape, and what seems to hold in them. */
export interface LearnedBlock {
  /** By table. */
  readonly grids: readonly [TableGrid, ...TableGrid[]];
  readonly proposals: readonly Proposal[];
}

/** What tables of the same shape have in common. */
export interface LearnedTable<Seen extends SeenTable = SeenTable> {
  /** In the order of their years. */
  readonly tables: readonly [Seen, ...Seen[]];
  readonly blocks: readonly LearnedBlock[];
}

/** What tables tell of their kind: those with the same rows and columns are years or offices of one. */
export function learnTables<Seen extends SeenTable>(seen: readonly Seen[]): LearnedTable<Seen>[] {
  return alike(seen).map(learnedTable);
}

/** What one of the tables tells of its kind together with those like it; the others are not looked at. */
export function learnTable<Seen extends SeenTable>(one: Seen, seen: readonly Seen[]): LearnedTable<Seen> {
  return learnedTable(alike(seen).find((tables) => tables.includes(one)) ?? [one]);
}

function alike<Seen extends SeenTable>(seen: readonly Seen[]): [Seen, ...Seen[]][] {
  const byShape = new Map<string, [Seen, ...Seen[]]>();
  for (const table of seen) {
    const shape = shapeOf(table);
    const known = byShape.get(shape);
    if (known) known.push(table);
    else byShape.set(shape, [table]);
  }
  return [...byShape.values()];
}

function learnedTable<Seen extends SeenTable>(given: [Seen, ...Seen[]]): LearnedTable<Seen> {
  const tables = given.sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
  const named = tables.map(({ year }) => year);
  // Of two tables of one year nobody knows which goes on with which of the year before.
  const years = new Set(named).size === named.length ? named : named.map(() => undefined);
  const blocks = tables[0].grids.map((_, at): LearnedBlock => {
    const grids = tables.flatMap((table) => table.grids[at] ?? []) as [TableGrid, ...TableGrid[]];
    return { grids, proposals: proposalsOf({ grids, years }) };
  });
  return { tables, blocks };
}

function shapeOf({ grids }: SeenTable): string {
  const labels = (lines: readonly GridLine[]) => lines.map(({ label }) => label.map(withoutYear));
  return JSON.stringify(grids.map(({ rows, columns }) => [labels(rows), labels(columns)]));
}

/** The same words name the same place in each year. */
function withoutYear(text: string): string {
  return text.replace(/\s+/g, '').replace(/(?:19|20)\d\d(?=年|$)/g, '');
}
