import { numberIn, type BoundTable } from '../../bind/table.ts';
import type { RelationCode, Wording } from '../../forms/schema.ts';
import type { Form, Slot } from '../../forms/form.ts';
import { equals, isZero } from '../../text/decimal.ts';
import { memo } from '../../text/memo.ts';
import { finding, type Found } from '../model/found.ts';
import { quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** As many figures that are not 0 must agree before chance is ruled out. */
const fewest = 4;

/** The places of a row or a column that are compared, with its name. */
interface Line {
  readonly name: Wording;
  readonly slots: readonly Slot[];
}

/** Rows of results, and kinds of applicants, of one form. */
interface Lines {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** Two rows of results, or two neighbouring kinds of applicant, have the same figures. */
export const copiedFigures = {
  code: 'copied-figures',
  severity: 'hint',
  looksAt: 'table',
  *check({ table }) {
    const lines = linesIn(table.form);
    const rows = lines.rows.filter((row) => isTelling(table, row));
    for (const [i, row] of rows.entries()) {
      const source = rows.find((other, j) => j < i && same(table, other, row));
      if (source) yield* copied(table, row, source);
    }
    for (const [i, column] of lines.columns.entries()) {
      const source = lines.columns[i - 1];
      if (source && same(table, source, column) && isTelling(table, column)) yield* copied(table, column, source);
    }
  },
} as const satisfies TableRule;

const linesIn = memo((form: Form): Lines => {
  const parts = (code: RelationCode) =>
    form.relations.filter((relation) => relation.code === code).flatMap((relation) => relation.left);
  const across = parts('row-total');
  const columns = [...new Set(across.map((slot) => slot.column))];
  const keys = [...new Set(across.map((slot) => slot.row.key))];
  const rows = [...new Set(parts('column-total').map((slot) => slot.row))];
  const slotsAt = (places: readonly (readonly [string, string])[]) =>
    places.flatMap(([row, column]) => form.slot(row, column) ?? []);
  return {
    rows: rows.map((row) => ({ name: rowName(row), slots: slotsAt(columns.map(({ key }) => [row.key, key])) })),
    columns: columns.map(({ key, label, en }) => ({
      name: { zh: label, en },
      slots: slotsAt(keys.map((row) => [row, key])),
    })),
  };
});

/** Whether enough figures are not 0. */
function isTelling({ cells }: BoundTable, { slots }: Line): boolean {
  let telling = 0;
  for (const { index } of slots) {
    const value = numberIn(cells[index]);
    if (value && !isZero(value)) telling++;
  }
  return telling >= fewest;
}

/** Whether every figure agrees. */
function same({ cells }: BoundTable, one: Line, other: Line): boolean {
  return one.slots.every(({ index }, i) => {
    const a = numberIn(cells[index]);
    const b = numberIn(cells[other.slots[i]?.index ?? -1]);
    return a !== undefined && b !== undefined && equals(a, b);
  });
}

function* copied({ cells }: BoundTable, line: Line, origin: Line): Iterable<Found> {
  const [first, original] = [line, origin].map(({ slots }) => cells[slots[0]?.index ?? -1]);
  if (!first || !original) return;
  const [here, there] = [quoted(line.name), quoted(origin.name)];
  const message = {
    zh: `${here.zh}的数字与${there.zh}完全相同，请核对是否误粘贴`,
    en: `${here.en} has exactly the figures of ${there.en}; were they pasted by mistake?`,
  };
  const related = [{ span: original.span, message: { zh: there.zh, en: there.en } }];
  yield finding(first.span, message, { related });
}
