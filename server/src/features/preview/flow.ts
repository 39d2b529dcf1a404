import { cellAt, numberIn, type BoundTable } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';
import { toText } from '../../text/decimal.ts';

/** So many applications, in the words of the form. */
export interface FlowPart {
  readonly label: string;
  readonly count: number;
}

/** Where the applications of a year came from and what became of them. */
export interface Flow {
  /** New ones and those carried in. */
  readonly sources: readonly FlowPart[];
  /** What was done, by the groups of the form, and those carried out. */
  readonly outcomes: readonly FlowPart[];
}

/** The flow of applications by the column 总计; undefined for other forms, and where one of its figures was not read or is negative. */
export function flowOf(table: BoundTable): Flow | undefined {
  if (table.form.name !== 'requests') return undefined;
  const groups = new Map<string, number>();
  for (const row of table.form.rows.filter(({ key, subtotal }) => !subtotal && key !== '3.7')) {
    const count = countIn(table, row);
    if (count === undefined || count < 0) return undefined;
    groups.set(groupOf(row), (groups.get(groupOf(row)) ?? 0) + count);
  }
  const parts = [...groups].map(([label, count]) => ({ label, count }));
  return parts.some(({ count }) => count > 0) ? { sources: parts.slice(0, 2), outcomes: parts.slice(2) } : undefined;
}

/** The outcome's group in the form, or the row itself where it has none; without explanations in brackets. */
function groupOf({ path }: FormRow): string {
  return (path[1] ?? path[0] ?? '').replace(/（[^（）]{3,}）$/, '');
}

/** The count in the row's total; a blank or “none” counts as 0, as it does in sums. */
function countIn(table: BoundTable, row: FormRow): number | undefined {
  const cell = cellAt(table, row.key, 'total');
  if (cell?.figure.state === 'blank' || cell?.figure.state === 'none') return 0;
  const value = numberIn(cell);
  return value && Number(toText(value));
}
