import { cellAt, numberIn, type BoundTable } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';
import type { Language } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { say } from '../basis/names.ts';
import { standingRows } from '../basis/standingRows.ts';

/** So many of what the flow shows; its name is in the language of the page for what comes in, else in the words of the form. */
export interface FlowPart {
  readonly label: string;
  readonly count: number;
}

/** Where what a table counts came from and what became of it. */
export interface Flow {
  /** What it shows. */
  readonly name: string;
  readonly sources: readonly FlowPart[];
  /** By the groups of the form. */
  readonly outcomes: readonly FlowPart[];
}

/** The flow of the form; undefined for a form without one, and where one of its figures was not read or is negative. */
export function flowOf(table: BoundTable, language: Language): Flow | undefined {
  const { flow } = table.form;
  if (!flow) return undefined;
  const incoming = flow.sources.map(
    ({ row, name }) => [say(name, language), countIn(table, row, flow.column)] as const,
  );
  const known = new Set([flow.total, ...flow.sources.map(({ row }) => row)]);
  const rest = standingRows(table).filter(({ key, subtotal }) => !subtotal && !known.has(key));
  const outgoing = rest.map((row) => [groupOf(row), countIn(table, row.key, flow.column)] as const);
  const [sources, outcomes] = [sumsOf(incoming), sumsOf(outgoing)];
  if (!sources || !outcomes || [...sources, ...outcomes].every(({ count }) => count === 0)) return undefined;
  return { name: say(flow.name, language), sources, outcomes };
}

/** The counts of each name added up; undefined where one is not known or negative. */
function sumsOf(counts: readonly (readonly [string, number | undefined])[]): FlowPart[] | undefined {
  const sums = new Map<string, number>();
  for (const [label, count] of counts) {
    if (count === undefined || count < 0) return undefined;
    sums.set(label, (sums.get(label) ?? 0) + count);
  }
  return [...sums].map(([label, count]) => ({ label, count }));
}

/** The outcome's group in the form, or the row itself where it has none; without explanations in brackets. */
function groupOf({ path }: FormRow): string {
  return (path[1] ?? path[0] ?? '').replace(/（[^（）]{3,}）$/, '');
}

/** The count in the place; a blank or “none” counts as 0, as it does in sums. */
function countIn(table: BoundTable, row: string, column: string): number | undefined {
  const cell = cellAt(table, row, column);
  if (cell?.figure.state === 'blank' || cell?.figure.state === 'none') return 0;
  const value = numberIn(cell);
  return value && Number(toText(value));
}
