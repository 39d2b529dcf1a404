import type { Cell } from '../../bind/table.ts';
import type { Verdict } from '../../check/judge/judge.ts';
import { rowName, runsAlongRow, termName } from '../../check/wording/name.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';

/** The wording in one language. */
export function say(wording: Wording, language: Language): string {
  return language === 'en' ? wording.en : wording.zh;
}

/** At this length a sum of several terms still reads as one. */
const longestInSum = 12;

/** A term of the relation in words: its column in a sum along a row, else its row, where that is long by its numeral. */
export function termWords(slot: Slot, relation: Relation, longest = longestInSum): Wording {
  if (runsAlongRow(relation)) return termName(slot, relation);
  const { zh, en } = rowName(slot.row);
  return { zh: zh.length <= longest ? zh : termName(slot, relation).zh, en };
}

/** What stands in the cell: the plain numeral, or in words why there is none. */
export function valueText(cell: Cell | undefined, language: Language): string {
  if (!cell) return say({ zh: '表中没有', en: 'not in the table' }, language);
  if (cell.figure.state === 'number') return toText(cell.figure.value);
  if (cell.figure.state === 'words') return cell.text;
  if (cell.figure.state === 'blank') return say({ zh: '空白', en: 'blank' }, language);
  const meaning =
    cell.figure.state === 'none' ? { zh: '无', en: 'none' } : { zh: '未能读作数字', en: 'not read as a number' };
  return `“${cell.text}”${say({ zh: `（${meaning.zh}）`, en: ` (${meaning.en})` }, language)}`;
}

const verdictWords: Record<Verdict, Wording> = {
  holds: { zh: '相符', en: 'holds' },
  fails: { zh: '不符', en: 'fails' },
  open: { zh: '待定', en: 'open' },
};

/** The verdict on one relation. */
export function verdictWord(verdict: Verdict, language: Language): string {
  return say(verdictWords[verdict], language);
}

/** How many relations have the verdict: `33 项相符`, `33 hold`. */
export function verdictCount(verdict: Verdict, count: number, language: Language): string {
  const { zh, en } = verdictWords[verdict];
  return say({ zh: `${count} 项${zh}`, en: `${count} ${count === 1 ? en : en.replace(/s$/, '')}` }, language);
}
