import type { DrawnLine } from './page.ts';

/** A table as its lines draw it: where they stand, and the cells between them. */
export interface RuledTable {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly PageCell[];
}

/** A cell between lines of its table, by their numbers. */
export interface PageCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines that meant to meet are no farther apart than this, in points; nor are those that were meant to be one. */
const near = 3;
/** More lines than these are a drawing. */
const mostRules = 5000;
const mostLines = 400;

/** The tables that are drawn by lines which meet, from the top down. */
export function tablesIn(rules: readonly DrawnLine[]): RuledTable[] {
  if (rules.length > mostRules) return [];
  return groups(joinedRules(rules))
    .flatMap((group) => tableOf(group) ?? [])
    .sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
}

/** The rules with those in one that go on with each other. */
function joinedRules(rules: readonly DrawnLine[]): DrawnLine[] {
  const joined: DrawnLine[] = [];
  for (const level of [true, false]) {
    const lines = clustered(rules.filter(({ isLevel }) => isLevel === level));
    for (const line of lines) {
      let last: DrawnLine | undefined;
      for (const rule of line.sort((one, other) => one.from - other.from)) {
        if (last && rule.from <= last.to + near) last = { ...last, to: Math.max(last.to, rule.to) };
        else {
          if (last) joined.push(last);
          last = rule;
        }
      }
      if (last) joined.push(last);
    }
  }
  return joined.filter(({ from, to }) => to - from > near);
}

/** The rules that stand on one line, line by line; a line is as thick as `near` at most. */
function clustered(rules: readonly DrawnLine[]): DrawnLine[][] {
  const lines: DrawnLine[][] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    const line = lines.at(-1);
    if (line && rule.at - (line[0]?.at ?? 0) <= near) line.push({ ...rule, at: line[0]?.at ?? rule.at });
    else lines.push([rule]);
  }
  return lines;
}

/** The rules that meet, directly or over others. */
function groups(rules: readonly DrawnLine[]): DrawnLine[][] {
  const open = new Set(rules);
  const found: DrawnLine[][] = [];
  for (const first of rules) {
    if (!open.delete(first)) continue;
    const group = [first];
    for (const rule of group)
      for (const other of open)
        if (meets(rule, other)) {
          open.delete(other);
          group.push(other);
        }
    found.push(group);
  }
  return found;
}

function meets(one: DrawnLine, other: DrawnLine): boolean {
  return one.isLevel !== other.isLevel && reaches(one, other.at) && reaches(other, one.at);
}

function reaches({ from, to }: DrawnLine, place: number): boolean {
  return from - near <= place && place <= to + near;
}

function tableOf(group: readonly DrawnLine[]): RuledTable | undefined {
  const upright = group.filter(({ isLevel }) => !isLevel);
  const level = group.filter(({ isLevel }) => isLevel);
  const [columns, rows] = [upright, level].map((rules) =>
    [...new Set(rules.map(({ at }) => at))].sort((a, b) => a - b),
  );
  if (!columns || !rows || columns.length < 2 || rows.length < 2) return undefined;
  if (columns.length > mostLines || rows.length > mostLines) return undefined;
  return { columns, rows, cells: cellsBetween({ columns, rows }, upright, level) };
}

/** The cells between lines: from its upper left corner each reaches right and down to where a side is drawn. */
function cellsBetween(
  { columns, rows }: Omit<RuledTable, 'cells'>,
  upright: readonly DrawnLine[],
  level: readonly DrawnLine[],
) {
  const middle = (lines: readonly number[], nth: number) => ((lines[nth] ?? 0) + (lines[nth + 1] ?? 0)) / 2;
  const isDrawn = (rules: readonly DrawnLine[], at: number | undefined, through: number) =>
    rules.some((rule) => rule.at === at && rule.from <= through && through <= rule.to);
  const taken = new Set<number>();
  const cells: PageCell[] = [];
  for (let top = 0; top + 1 < rows.length; top++)
    for (let left = 0; left + 1 < columns.length; left++) {
      if (taken.has(top * columns.length + left)) continue;
      let right = left + 1;
      while (right + 1 < columns.length && !isDrawn(upright, columns[right], middle(rows, top))) right++;
      let bottom = top + 1;
      while (bottom + 1 < rows.length && !isDrawn(level, rows[bottom], middle(columns, left))) bottom++;
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) taken.add(row * columns.length + column);
      cells.push({ left, right, top, bottom });
    }
  return cells;
}
