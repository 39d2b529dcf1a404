import type { Form, FormColumn, FormRow } from '../../../server/src/forms/form.ts';
import type { RelationCode } from '../../../server/src/forms/schema.ts';
import { kinds } from '../../../server/src/kinds/index.ts';

/** The words of all forms, sorted by what they name. */
export interface Words {
  readonly captions: string[];
  /** The notes printed in a table, which name nothing. */
  readonly notes: string[];
  readonly groups: string[];
  /** Rows without a total of their own. */
  readonly plainRows: string[];
  /** Rows whose last figure is their total. */
  readonly totalledRows: string[];
  /** Rows that are the total of others. */
  readonly totalRows: string[];
  readonly columns: string[];
  readonly totalColumns: string[];
}

/** Gathers the words of every form of every kind of report in every edition. */
export function wordsOfForms(): Words {
  const forms = kinds.flatMap((kind) => kind.forms);
  const blocks = forms.flatMap((form) => form.blocks);
  const corners = blocks.flatMap((block) => block.corner ?? []);
  const rows = forms.flatMap((form) => form.rows.map((row) => ({ row, kind: kindOf(form, row) })));
  const columns = forms.flatMap((form) =>
    form.blocks.flatMap((block) => block.columns.map((column) => ({ column, total: isTotalColumn(form, column) }))),
  );
  const headWords = new Set(columns.flatMap(({ column }) => [column.label, ...column.aliases]));
  const labels = (wanted: RowKind) =>
    rows
      .filter(({ row, kind }) => kind === wanted && row.label)
      .flatMap(({ row }) => [row.label, ...row.aliases.filter((alias) => !headWords.has(alias))]);
  const headCells = columns.flatMap(({ column }) => column.path.slice(0, -1));
  return {
    captions: blocks.flatMap((block) => block.caption ?? []),
    notes: corners.filter((corner) => corner.startsWith('（')),
    groups: rows.flatMap(({ row }) => row.path.slice(0, -1)),
    plainRows: labels('plain'),
    totalledRows: labels('totalled'),
    totalRows: labels('total'),
    columns: [
      ...corners.filter((corner) => !corner.startsWith('（')),
      ...blocks.flatMap((block) => block.span ?? []),
      ...headCells,
      ...columns.filter(({ total }) => !total).flatMap(({ column }) => [column.label, ...column.aliases]),
    ],
    totalColumns: columns.filter(({ total }) => total).map(({ column }) => column.label),
  };
}

type RowKind = 'plain' | 'totalled' | 'total';

function kindOf(form: Form, row: FormRow): RowKind {
  const states = (code: RelationCode) =>
    form.relations.some((relation) => relation.code === code && relation.stated.row === row);
  if (states('column-total')) return 'total';
  return states('row-total') ? 'totalled' : 'plain';
}

function isTotalColumn(form: Form, column: FormColumn): boolean {
  return form.relations.some(
    ({ code, stated }) => (code === 'row-total' || code === 'block-total') && stated.column === column,
  );
}
