import type { BoundTable, Cell } from '../../server/src/bind/table.ts';
import { applied } from '../../server/src/check/repair/edits.ts';
import type { Edit } from '../../server/src/check/model/found.ts';
import { judge } from '../../server/src/check/judge/judge.ts';
import type { JudgedTable } from '../../server/src/check/model/report.ts';
import type { Form } from '../../server/src/forms/form.ts';
import { formOf } from './forms.ts';
import type { Edition } from '../../server/src/forms/schema.ts';
import { readFigure } from '../../server/src/syntax/figure.ts';
import { Span } from '../../server/src/text/span.ts';
import type { FormFigures } from './generate/figures.ts';

/** The texts of a table by row and column; only the rows and columns that stand in it. */
export type Texts = FormFigures;

/** A judged table and the text it stands in: a line for each row, a TAB after each cell. */
export interface WrittenTable extends JudgedTable {
  readonly text: string;
}

/** The form with these texts in it, bound without reading; the rows named were placed by inference. */
export function writeTable(form: Form, texts: Texts, inferredRows: readonly string[] = []): WrittenTable {
  const anchor = { offset: 0 };
  const cells: (Cell | undefined)[] = form.slots.map(() => undefined);
  let text = '';
  for (const row of form.rows) {
    if (!texts[row.key]) continue;
    for (const slot of form.slots.filter((slot) => slot.row === row)) {
      const written = texts[row.key]?.[slot.column.key];
      if (written === undefined) continue;
      const span = new Span(anchor, text.length, text.length + written.length);
      const placed = inferredRows.includes(row.key) ? 'inferred' : 'evident';
      cells[slot.index] = { slot, text: written, span, figure: readFigure(written) ?? { state: 'unreadable' }, placed };
      text += `${written}\t`;
    }
    text += '\n';
  }
  const span = new Span(anchor, 0, text.length);
  const table: BoundTable = {
    form,
    notation: 'tsv',
    span,
    cells,
    rowLabels: [],
    columnLabels: [],
    problems: [],
    restsOnSums: false,
    openRow: undefined,
  };
  return { text, table, judgements: judge(table) };
}

/** The texts as they stand in a table. */
export function textsOf({ table }: JudgedTable): Record<string, Record<string, string>> {
  const texts: Record<string, Record<string, string>> = {};
  for (const cell of table.cells) if (cell) (texts[cell.slot.row.key] ??= {})[cell.slot.column.key] = cell.text;
  return texts;
}

/** The texts with some of them replaced, each named by row and column: `4 person`. */
export function replaced(texts: Texts, changes: Readonly<Record<string, string | number>>): Texts {
  const copy = structuredClone(texts) as Record<string, Record<string, string>>;
  for (const [place, text] of Object.entries(changes)) {
    const [row = '', column = ''] = place.split(' ');
    (copy[row] ??= {})[column] = `${text}`;
  }
  return copy;
}

/** A requests table that ties: counts of items, of row 2 and of row 4 by place (`3.1 person`), all else summed up or 0. */
export function requestsWith(edition: Edition, counts: Readonly<Record<string, number>>): Texts {
  const [block] = formOf('requests', edition).blocks;
  const rows = block?.rows.map(({ key }) => key) ?? [];
  const applicants = block?.columns.map(({ key }) => key).filter((key) => key !== 'total') ?? [];
  const items = rows.filter((row) => /^3\.[1-6]/.test(row));
  const count = (row: string, column: string): number => {
    if (column === 'total') return applicants.reduce((sum, one) => sum + count(row, one), 0);
    if (row === '3.7') return items.reduce((sum, item) => sum + count(item, column), 0);
    if (row === '1') return count('3.7', column) + count('4', column) - count('2', column);
    return counts[`${row} ${column}`] ?? 0;
  };
  const columns = [...applicants, 'total'];
  return Object.fromEntries(
    rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, String(count(row, column))]))]),
  );
}

/** The table read again after the edits were made in its text. */
export function rewritten(table: WrittenTable, edits: readonly Edit[]): WrittenTable {
  const { form } = table.table;
  const lines = applied(table.text, edits).split('\n');
  const before = textsOf(table);
  const texts: Record<string, Record<string, string>> = {};
  for (const row of form.rows.filter(({ key }) => before[key])) {
    const values = lines.shift()?.split('\t') ?? [];
    texts[row.key] = Object.fromEntries(
      Object.keys(before[row.key] ?? {}).map((column, at) => [column, values[at] ?? '']),
    );
  }
  return writeTable(form, texts);
}
