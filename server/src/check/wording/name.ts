import type { FormRow, Relation, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { memo } from '../../text/memo.ts';

/** A place of the form in its own words, short enough to stand in a sentence: `四、结转下年度继续办理 · 自然人`. */
export const cellName = memo((slot: Slot): Wording => {
  const row = rowName(slot.row);
  const column = columnName(slot);
  return {
    zh: [row.zh, column.zh].filter((part) => part !== '').join(' · '),
    en: row.zh === '' ? column.en : `${row.en}, ${column.en}`,
  };
});

/** A row's name is not cut short before this. */
const shortest = 8;

/**
 * A row in the form's own words: an item with the numeral of its group, or with the group's name where others are
 * called alike; without explanations in brackets. Empty in Chinese where the form names no row; the same in English
 * where the form has no English name.
 */
export const rowName = memo((row: FormRow): Wording => {
  const label = row.label.replace(/（[^（）]{3,}）$/, '');
  const end = label.indexOf('、', shortest);
  const zh = groupWords(row) + (end < 0 ? label : label.slice(0, end));
  const english = row.en === row.path.at(-1) ? zh : row.en;
  return { zh, en: isNumbered(row) ? `${row.key} ${row.en}` : english };
});

/** Whether the form numbers its rows: those of other forms have keys that only who wrote them knows. */
function isNumbered({ key }: FormRow): boolean {
  return /^\d/.test(key);
}

/** A column in the form's own words, with the heads above it where its own word is not unique. */
export function columnName({ row, column }: Slot): Wording {
  const unique = row.block.columns.filter((other) => other.label === column.label).length === 1;
  return { zh: unique ? column.label : column.path.join(' · '), en: column.en };
}

/** A relation in the form's own words: `“自然人”：一 + 二 = （七） + 四`. */
export const relationName = memo((relation: Relation): Wording => {
  const { zh, en } = lineName(relation);
  const left = sideName(relation.left, relation);
  const right = sideName(relation.right, relation);
  const line = quoted({ zh, en });
  return { zh: `${line.zh}：${left.zh} = ${right.zh}`, en: `${line.en}: ${left.en} = ${right.en}` };
});

/** A name in quotation marks, those inside it turned into single ones. */
export function quoted(name: Wording): Wording {
  return { zh: `“${name.zh.replaceAll('“', '‘').replaceAll('”', '’')}”`, en: `“${name.en}”` };
}

/** The row or column along which the relation runs. */
export const lineName = memo((relation: Relation): Wording => {
  const { stated } = relation;
  if (!runsAlongRow(relation)) return columnName(stated);
  if (stated.row.label !== '') return rowName(stated.row);
  return { zh: stated.column.path.slice(0, -1).join(' · '), en: stated.column.en.replace(/: total$/, '') };
});

function sideName(side: readonly Slot[], relation: Relation): Wording {
  if (side.length > 3) return { zh: '各项之和', en: 'sum of its parts' };
  const terms = side.map((slot) => termName(slot, relation));
  return { zh: terms.map((term) => term.zh).join(' + '), en: terms.map((term) => term.en).join(' + ') };
}

/** A term of a relation by what tells it from the others: its column in a sum along a row, else its row's numeral. */
export function termName(slot: Slot, relation: Relation): Wording {
  // The line's own name says the block already.
  if (runsAlongRow(relation)) return { zh: slot.column.label, en: slot.column.en.replace(/^.*: /, '') };
  const numeral = /^(?:[一二三四五六七八九十]+(?=、)|（.）|\d+\.)/.exec(slot.row.label)?.[0];
  const { key, label, en } = slot.row;
  return {
    zh: groupNumeral(slot.row) + (numeral?.replace(/\.$/, '项') ?? label),
    en: isNumbered(slot.row) ? `(${key})` : en,
  };
}

/** Whether the relation's terms stand side by side in one row. */
export function runsAlongRow({ left, right, stated: { row } }: Relation): boolean {
  return left.every((slot) => slot.row === row) && right.every((slot) => slot.row === row);
}

/** What tells an item from those of other groups: the numeral of its group, else the names of as many groups as it takes. */
function groupWords(row: FormRow): string {
  const numeral = groupNumeral(row);
  if (numeral !== '') return numeral;
  const outermost = row.path.length - 1;
  const isAlike = (other: FormRow, groups: number) =>
    namedWith(other, groups).join('\n') === namedWith(row, groups).join('\n');
  const enough = Array.from({ length: outermost }, (_, groups) => groups).find(
    (groups) => row.block.rows.filter((other) => isAlike(other, groups)).length < 2,
  );
  const groups = namedWith(row, enough ?? outermost).slice(0, -1);
  return groups.map((group) => `${group} · `).join('');
}

/** The row's label behind the names of so many of its groups. */
function namedWith({ path }: FormRow, groups: number): readonly string[] {
  return path.slice(-groups - 1);
}

/** `（三）` for an item of that group; empty for a row that is in no numbered group. */
function groupNumeral(row: FormRow): string {
  return /^（.）/.exec(row.path.at(-2) ?? '')?.[0] ?? '';
}
