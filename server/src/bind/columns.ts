import type { Form, FormBlock, FormColumn } from '../forms/form.ts';
import type { TableDraft } from './draft.ts';

/**
 * The columns of a block as the table has them: the form's, in the form's order, unless the head puts
 * them in another order or has a subtotal that local tables add.
 */
export function columnsOf(form: Form, block: FormBlock, draft: TableDraft): readonly FormColumn[] {
  const named = new Set(draft.heads.filter((head) => head.meaning.kind === 'column').map((head) => head.meaning.key));
  const columns = [...block.columns];
  for (const { column, after } of form.extraColumns) {
    const place = columns.findIndex((other) => other.key === after);
    if (place >= 0 && named.has(column.key)) columns.splice(place + 1, 0, column);
  }
  return reordered(columns, draft);
}

/** The columns with those that one row of the head names put in that row's order. */
function reordered(columns: readonly FormColumn[], draft: TableDraft): readonly FormColumn[] {
  for (const entry of new Set(draft.heads.map((head) => head.entry))) {
    if (!entry.marked) continue;
    const order = draft.heads
      .filter((head) => head.entry === entry && head.meaning.kind === 'column')
      .map((head) => columns.find((column) => column.key === head.meaning.key))
      .filter((column) => column !== undefined);
    const usual = columns.filter((column) => order.includes(column));
    const swapped =
      order.length >= 3 && new Set(order).size === order.length && order.some((column, i) => column !== usual[i]);
    if (swapped)
      return columns.map((column) => (order.includes(column) ? (order[usual.indexOf(column)] as FormColumn) : column));
  }
  return columns;
}

/** Columns of the form that the head leaves out although it names most of the others. */
export function missingColumns(block: FormBlock, draft: TableDraft): FormColumn[] {
  const named = new Set(draft.heads.filter((head) => head.meaning.kind === 'column').map((head) => head.meaning.key));
  const missing = block.columns.filter((column) => !named.has(column.key));
  return missing.length * 2 < block.columns.length ? missing : [];
}
