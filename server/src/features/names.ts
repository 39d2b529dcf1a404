import type { Cell } from '../bind/table.ts';
import type { Verdict } from '../check/judge.ts';
import type { FormColumn, FormRow, Slot } from '../forms/form.ts';
import type { Language, Wording } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';

/** The wording in one language. */
export function say(wording: Wording, language: Language): string {
  return language === 'en' ? wording.en : wording.zh;
}

/** The row in the form's own words, with the groups it stands in; empty in Chinese where the form names no row. */
export function rowName(row: FormRow, language: Language): string {
  return language === 'en' ? row.en : row.path.join(' › ');
}

/** The column in the form's own words, with the heads above it. */
export function columnName(column: FormColumn, language: Language): string {
  return language === 'en' ? column.en : column.path.join(' › ');
}

/** A term of a sum, named by what tells it from the other terms: its column in a sum along a row, else its row. */
export function termName(slot: Slot, terms: readonly Slot[], language: Language): string {
  const alongRow = terms.every((term) => term.row === slot.row);
  if (language === 'en') return alongRow ? slot.column.en : slot.row.en;
  return shorten(alongRow ? slot.column.label : slot.row.label);
}

const longest = 12;

/** A label cut to a length at which a sum of several still reads as one. */
export function shorten(label: string): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1)}…`;
}

/** What stands in the cell: the plain numeral, or in words why there is none. */
export function valueText(cell: Cell | undefined, language: Language): string {
  if (!cell) return say({ zh: '表中没有', en: 'not in the table' }, language);
  if (cell.figure.state === 'number') return toText(cell.figure.value);
  if (cell.figure.state === 'blank') return say({ zh: '空白', en: 'blank' }, language);
  const meaning =
    cell.figure.state === 'none' ? { zh: '无', en: 'none' } : { zh: '未能读作数字', en: 'not read as a number' };
  return `“${cell.text}”${say({ zh: `（${meaning.zh}）`, en: ` (${meaning.en})` }, language)}`;
}

const verdictWords: Record<Verdict, Wording> = {
  holds: { zh: '相符', en: 'ties' },
  fails: { zh: '不符', en: 'does not tie' },
  open: { zh: '待定', en: 'open' },
};

export function verdictWord(verdict: Verdict, language: Language): string {
  return say(verdictWords[verdict], language);
}
