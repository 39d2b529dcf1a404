import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { CellChange } from '../../check/model/found.ts';
import { changeFigures } from '../../check/repair/repair.ts';
import { relationsBrokenBy } from '../../check/repair/totals.ts';
import { cellName, columnName, quoted, rowName } from '../../check/wording/name.ts';
import type { Conversion, Relation, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { changesOf } from '../basis/change.ts';
import { balanced, type Rounding } from './balanced.ts';
import { changeTo, figuresIn, type KnownFigures } from './filling.ts';
import type { Rewrite } from './rewrite.ts';

/** An amount whose decimals nothing tells gets so many. */
const usualDecimals = 2;

/**
 * Fills the blanks of a column, or row, that restates another in a larger unit, so that its sums hold exactly and each
 * figure is rounded up or down from its exact value. Not offered where its sums cannot all hold.
 */
export function fillConverted(table: BoundTable): Rewrite[] {
  const { conversions } = table.form;
  if (conversions.length === 0) return [];
  const figures = figuresIn(table);
  const lines = new Set(conversions.map(lineOf));
  return [...lines].flatMap((line) =>
    filled(
      table,
      conversions.filter((one) => lineOf(one) === line && (figures.has(one.to) || isFillable(one, table, figures))),
      figures,
    ),
  );
}

/** The column, or row, that the conversion is one figure of. */
function lineOf({ each, to }: Conversion): object {
  return each === 'row' ? to.column : to.row;
}

function isFillable({ to, from }: Conversion, { cells }: BoundTable, figures: KnownFigures): boolean {
  const cell = cells[to.index];
  return cell?.figure.state === 'blank' && cell.placed === 'evident' && figures.has(from);
}

/** The conversions of one line, each with a figure that stands or one to be filled in. */
function filled(table: BoundTable, line: readonly Conversion[], figures: KnownFigures): Rewrite[] {
  const blanks = line.filter(({ to }) => !figures.has(to));
  const [first] = blanks;
  if (!first) return [];
  const values = balanced(roundingsOf(table, line, figures), scaleOf(table, line));
  const changes = line.flatMap(({ to }, at): CellChange[] => {
    const [cell, value] = [table.cells[to.index], values?.[at]];
    return cell && value && !figures.has(to) ? [changeTo(cell, value)] : [];
  });
  const { edits } = changeFigures(table, changes);
  if (edits.length === 0 || relationsBrokenBy(table, changes).length > 0) return [];
  const title = titleOf(first, changes);
  return [{ title, settles: undefined, changes: changesOf(edits), undertaking: { cells: changes } }];
}

/** The figures of the line, each with the parts that it is the exact sum of. */
function roundingsOf({ form }: BoundTable, line: readonly Conversion[], figures: KnownFigures): Rounding[] {
  const places = new Map(line.map(({ to }, at) => [to, at]));
  const parts = new Map<Slot, readonly number[]>();
  for (const relation of [...form.relations, ...form.extraRelations]) {
    const own = partsOf(relation)?.map((slot) => places.get(slot));
    if (!own || own.includes(undefined) || !places.has(relation.stated) || parts.has(relation.stated)) continue;
    parts.set(relation.stated, own as number[]);
  }
  return line.map(({ to, from, factor }) => {
    const value = figures.get(from);
    return { of: value && { value, divisor: factor }, fixed: figures.get(to), parts: parts.get(to) ?? [] };
  });
}

/** What the stated total adds up; undefined where it is not alone on its side, or each figure is rounded by itself. */
function partsOf({ left, right, stated, rounded }: Relation): readonly Slot[] | undefined {
  if (rounded) return undefined;
  if (right.length === 1 && right[0] === stated) return left;
  return left.length === 1 && left[0] === stated ? right : undefined;
}

/** As many decimals as the form asks for, or as the figures of the line are written with. */
function scaleOf({ cells }: BoundTable, line: readonly Conversion[]): number {
  const all = line.map(({ to }) => cells[to.index]).filter((cell): cell is Cell => cell !== undefined);
  if (all.every(({ slot }) => slot.value.kind !== 'amount')) return 0;
  const asked = all.flatMap(({ slot }) => slot.value.decimals ?? []);
  const written = all.flatMap((cell) => numberIn(cell)?.scale ?? []);
  const known = asked.length > 0 ? asked : written;
  return known.length > 0 ? Math.max(...known) : usualDecimals;
}

function titleOf({ each, to, from }: Conversion, changes: readonly CellChange[]): Wording {
  const nameOf = (slot: Slot) => quoted(each === 'row' ? columnName(slot) : rowName(slot.row));
  const [name, other] = [nameOf(to), nameOf(from)];
  const [first, ...more] = changes;
  const only = first && quoted(cellName(first.cell.slot));
  if (first && only && more.length === 0)
    return {
      zh: `由${other.zh}换算填写${only.zh}：${first.to}`,
      en: `Fill in Converted Figures: ${first.to} in ${only.en}`,
    };
  return {
    zh: `由${other.zh}换算填写${name.zh}（${changes.length} 处）`,
    en: `Fill in Converted Figures: ${changes.length} of ${name.en} from ${other.en}`,
  };
}
