import { cellAt, numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { RelationCode, Wording } from '../../forms/schema.ts';
import type { Slot } from '../../forms/form.ts';
import { equals, isZero } from '../../text/decimal.ts';
import { finding, type Finding } from '../finding.ts';
import { quoted, rowName } from '../name.ts';
import type { Rule } from './rule.ts';

/** As many figures that are not 0 must agree before chance is ruled out. */
const fewest = 4;

/** Two rows of results, or two neighbouring kinds of applicant, have the same figures. */
export const copiedFigures: Rule = {
  code: 'copied-figures',
  *check(report) {
    for (const { table } of report.tables) {
      yield* copiedRows(table);
      yield* copiedColumns(table);
    }
  },
};

function* copiedRows(table: BoundTable): Iterable<Finding> {
  const columns = keys(parts(table, 'row-total'), (slot) => slot.column.key);
  const rows = [...new Set(parts(table, 'column-total').map((slot) => slot.row))];
  const cells = rows.map((row) => columns.map((column) => cellAt(table, row.key, column)));
  for (const [i, row] of rows.entries()) {
    const earlier = cells.findIndex((other, j) => j < i && same(other, cells[i] ?? []));
    const source = rows[earlier];
    if (source) yield* copied(cells[i], cells[earlier], rowName(row), rowName(source));
  }
}

function* copiedColumns(table: BoundTable): Iterable<Finding> {
  const columns = [...new Set(parts(table, 'row-total').map((slot) => slot.column))];
  const rows = keys(parts(table, 'row-total'), (slot) => slot.row.key);
  const cells = columns.map((column) => rows.map((row) => cellAt(table, row, column.key)));
  for (const [i, column] of columns.entries()) {
    const source = columns[i - 1];
    if (!source || !same(cells[i - 1] ?? [], cells[i] ?? [])) continue;
    yield* copied(cells[i], cells[i - 1], { zh: column.label, en: column.en }, { zh: source.label, en: source.en });
  }
}

function parts(table: BoundTable, code: RelationCode): Slot[] {
  return table.form.relations.filter((relation) => relation.code === code).flatMap((relation) => relation.left);
}

function keys(slots: readonly Slot[], key: (slot: Slot) => string): string[] {
  return [...new Set(slots.map(key))];
}

/** Whether every figure agrees, and enough of them are not 0. */
function same(one: readonly (Cell | undefined)[], other: readonly (Cell | undefined)[]): boolean {
  const pairs = one.map((cell, i) => [numberIn(cell), numberIn(other[i])] as const);
  if (!pairs.every(([a, b]) => a && b && equals(a, b))) return false;
  return pairs.filter(([a]) => a && !isZero(a)).length >= fewest;
}

function* copied(
  cells: readonly (Cell | undefined)[] = [],
  sources: readonly (Cell | undefined)[] = [],
  name: Wording,
  source: Wording,
): Iterable<Finding> {
  const [first, original] = [cells[0], sources[0]];
  if (!first || !original) return;
  const [here, there] = [quoted(name), quoted(source)];
  const message = {
    zh: `${here.zh}的数字与${there.zh}完全相同，请核对是否误粘贴`,
    en: `${here.en} has the very figures of ${there.en}; were they pasted by mistake?`,
  };
  const related = [{ span: original.span, message: { zh: there.zh, en: there.en } }];
  yield finding('copied-figures', first.span, message, { related });
}
