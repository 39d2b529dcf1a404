import { isFigure, fillsFigurePlace } from '../figure.ts';
import { isBlank, spanIn, trim, trimmedSpan, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';

/**
 * Lines of a label, a colon and what stands beside it: `收到留言数量（条）：418`. Only rows with a single place are read
 * so, and only where several such lines stand together: elsewhere a colon belongs to running text.
 */
export const colon: Notation = {
  name: 'colon',
  read(lines, at, words) {
    const line = lines[at] as Line;
    const cells = pairIn(line, words) ?? (isBetweenPairs(lines, at, words) ? unknownPairIn(line) : undefined);
    if (!cells || !areSeveral(lines, at, words)) return undefined;
    return { rows: [rowOf(line, cells)], end: at + 1 };
  },
};

/** Whether the line is such a row where it stands among others. */
export function isPair(line: Line, words: Wordlist): boolean {
  return pairIn(line, words) !== undefined;
}

function rowOf(line: Line, cells: readonly RawCell[]): RawRow {
  return { cells, bounds: 'row', notation: 'colon', span: trimmedSpan(line), open: line.last };
}

const marker = /^[\s\u3000]*(?:[-*+•·▪●○][ \u00a0\u3000]{1,4})?/;
const longestLine = 400;

/** The names of groups, if any, the label and what stands beside it; undefined where the line is none. */
function pairIn(line: Line, words: Wordlist): RawCell[] | undefined {
  const { text } = line;
  if (text.length > longestLine || /[|\t]/.test(text)) return undefined;
  const labels: RawCell[] = [];
  let from = marker.exec(text)?.[0].length ?? 0;
  for (;;) {
    const end = from + text.slice(from).search(/[:：]/);
    if (end < from) return undefined;
    const label = cellAt(line, from, end);
    labels.push(label);
    const beside = words.placeBeside(label.text);
    const value = beside === 'words' ? cellAt(line, end + 1, text.length) : figureAt(line, end + 1);
    if (beside && (beside === 'words' || isFigure(value.text) || fillsFigurePlace(withoutUnit(value.text))))
      return [...labels, value];
    if (!words.isName(label.text)) return undefined;
    from = end + 1;
  }
}

/** The label and the figure of a line that would be a pair if its label were known. */
function unknownPairIn(line: Line): RawCell[] | undefined {
  const from = marker.exec(line.text)?.[0].length ?? 0;
  const [label = ''] = /^[^\d:：，。；|\t]{2,25}(?=[:：])/.exec(line.text.slice(from)) ?? [];
  const value = figureAt(line, from + label.length + 1);
  const isPair = label !== '' && value.text !== '' && fillsFigurePlace(withoutUnit(value.text));
  return isPair ? [cellAt(line, from, from + label.length), value] : undefined;
}

/** The text without few characters behind its figure: what is counted is the row's own matter. */
function withoutUnit(text: string): string {
  return text.replace(/(?<=\d)\s*\p{Script=Han}{1,3}$/u, '');
}

/** So many lines stand together at least. */
const fewest = 3;

function areSeveral(lines: readonly Line[], at: number, words: Wordlist): boolean {
  let pairs = 0;
  for (const step of [-1, 1]) {
    if (step > 0) pairs += pairIn(lines[at] as Line, words) ? 1 : 0;
    for (let i = nextTo(lines, at, step, words); i !== undefined; i = nextTo(lines, i, step, words))
      if (++pairs >= fewest) return true;
  }
  return pairs >= fewest;
}

/** The next pair in that direction: names of groups, lines that would be pairs, and empty lines may stand before it. */
function nextTo(lines: readonly Line[], at: number, step: number, words: Wordlist): number | undefined {
  for (let i = at + step; lines[i] && Math.abs(i - at) <= mostBetween; i += step) {
    const line = lines[i] as Line;
    if (pairIn(line, words)) return i;
    if (!isBlank(line) && !words.isFragment(line.text) && !unknownPairIn(line)) return undefined;
  }
  return undefined;
}

/** The next stands so many lines on at most. */
const mostBetween = 5;

function isBetweenPairs(lines: readonly Line[], at: number, words: Wordlist): boolean {
  return (
    unknownPairIn(lines[at] as Line) !== undefined &&
    [-1, 1].every((step) => nextTo(lines, at, step, words) !== undefined)
  );
}

/** What stands up to the end of the line, without the mark that ends an item of a list: 20； */
function figureAt(line: Line, start: number): RawCell {
  const { from, to } = trim(line.text, start, line.text.length);
  return cellAt(line, from, to > from && /[。；;，,、]/.test(line.text.charAt(to - 1)) ? to - 1 : to);
}

function cellAt(line: Line, start: number, end: number): RawCell {
  const { from, to } = trim(line.text, start, end);
  return { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
}
