import { spanIn, trim, trimmedSpan, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { isBehindHead, isShortWord } from './tokens.ts';
import { withoutBrackets } from '../../text/trimming.ts';
import { simplifiedText } from '../../text/normal.ts';

/**
 * Label and figures with nothing between them. Only zeros can be told apart; any other digits stay
 * one cell, which no row can take for its figures unless it has a single one.
 */
export const glued: Notation = {
  name: 'glued',
  read(lines, at, words) {
    const row = readLine(lines[at] as Line, words, () => isBehindHead(lines, at, words));
    return row && { rows: [row], end: at + 1 };
  },
};

function readLine(line: Line, words: Wordlist, isBehind: () => boolean): RawRow | undefined {
  const { from, to } = trim(line.text, 0, line.text.length);
  if (to - from > 80) return undefined;
  if (/^0{7,}$/.test(line.text.slice(from, to))) return zeros(line, from, to);
  const head = headWords(line, from, to, words);
  if (head) return head;
  const [, label = '', digits = ''] = glue.exec(line.text.slice(from, to)) ?? [];
  if (label === '' || isSentence(label)) return undefined;
  if (!words.isLabel(label) && !isSlipped(label, digits) && !(isShortWord(label) && isBehind())) return undefined;
  // 总数l20: a letter belongs to the figure, unless the name has it as in 方案A12.
  const stray = words.isName(label) ? 0 : (strayLetters.exec(label)?.[0].length ?? 0);
  const start = from + label.length - stray;
  const figures =
    stray === 0 && /^0+$/.test(digits)
      ? [...digits].map((_, i) => cellAt(line, start + i, start + i + 1))
      : [cellAt(line, start, to)];
  const cells = [cellAt(line, from, start), ...figures];
  return { cells, bounds: 'row', notation: 'glued', span: trimmedSpan(line), open: line.last };
}

/** A label and what fills the place of its figures, whole: `2/50` is no 50. */
const glue =
  /^(.*[^\d\s.．、(（'+\-－−–—/／~～≥≤<>＜＞=≈±eE*×xX,，%％])('?[+\-－−≥≤<>＜＞~～≈]{0,2}\d[\d.,，/／~～\-－–—eE+*×]{0,18}[%％‰]?)$/;

/** Few letters right behind a label's own characters, or a bracket. */
const strayLetters = /(?<=\p{Script=Han}[)）]?)[A-Za-z]{1,2}$/u;

/** Whether it is running text that happens to end in a label: it has stops, or counts before the last. */
function isSentence(label: string): boolean {
  return (
    /[。；：]|[^\s（(、.．\d]\d+(?![.．、\d])|(?<!\d)\d{2,}(?![.．、\d])/.test(label) ||
    withoutBrackets(label).includes('，')
  );
}

/** Whether so many zeros stand behind words without punctuation that they can be a label with a slip in it. */
function isSlipped(label: string, digits: string): boolean {
  return /^0{3}(?:0{4,5})?$/.test(digits) && label.length <= 50 && !/[。；，：,:]/.test(label);
}

/** The longest word of a head. */
const longestWord = 12;

/** A line that is several words of a head with nothing between them. */
function headWords(line: Line, from: number, to: number, words: Wordlist): RawRow | undefined {
  if (to - from < 6 || /[\s，。；：、！？\d]/.test(line.text.slice(from, to)) || isOneLabel(line.text, words))
    return undefined;
  const cells: RawCell[] = [];
  for (let at = from; at < to;) {
    let end = Math.min(to, at + longestWord);
    while (end > at + 1 && !isOneLabel(line.text.slice(at, end), words)) end--;
    if (end === at + 1) return undefined;
    cells.push(cellAt(line, at, end));
    at = end;
  }
  return { cells, bounds: 'row', notation: 'glued', span: trimmedSpan(line), open: line.last };
}

/** Whether the text is a label and no two: 法人或其他组织 and 合计 stand in columns of their own where nothing divides them. */
function isOneLabel(text: string, words: Wordlist): boolean {
  const sum = /(?:合计|总计|小计)$/.exec(simplifiedText(text));
  return words.isLabel(text) && !(sum && words.isLabel(text.slice(0, sum.index)));
}

/** A row without a label whose figures are all 0. */
function zeros(line: Line, from: number, to: number): RawRow {
  const cells = Array.from({ length: to - from }, (_, i) => cellAt(line, from + i, from + i + 1));
  return { cells, bounds: 'row', notation: 'glued', span: trimmedSpan(line), open: line.last };
}

function cellAt(line: Line, from: number, to: number): RawCell {
  return { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
}
