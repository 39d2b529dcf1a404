import { memo } from '../../text/memo.ts';
import { hasHan } from '../../text/normal.ts';
import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { isFurniture } from './tokens.ts';

/**
 * A cell between bars in a line and its label in the line below, as converters write a row whose figure they took for a
 * table of its own. Which of the labels around a cell is its own the ends of such stretches tell.
 */
export const labelBelow: Notation = {
  name: 'pipe',
  read(lines, at, words) {
    if (!haveLabelsBelow(lines, words)) return undefined;
    const cell = rule.test(lines[at]?.text ?? '') ? behindGap(lines, at) : at;
    const next = labelOf(lines, cell, words);
    if (next === undefined) return undefined;
    const [line, below] = [lines[cell] as Line, lines[next] as Line];
    const bars = trim(line.text, 0, line.text.length);
    const value = cellOf(line, bars.from + 1, bars.to - 1);
    const label = cellOf(below, 0, below.text.length);
    const span = spanIn(line, bars.from, bars.to).through(label.span);
    const cells = [label, value];
    const row: RawRow = { cells, bounds: 'row', notation: 'pipe', span, open: below.last, isPaired: true };
    return { rows: [row], end: next + 1 };
  },
};

/** Where rows in bars end before a cell that has its label below. */
export function endBeforeLabelsBelow(lines: readonly Line[], from: number, to: number, words: Wordlist): number {
  if (!haveLabelsBelow(lines, words)) return to;
  let at = from;
  while (at < to && labelOf(lines, at, words) === undefined) at++;
  return at;
}

/** The line of the label that stands below the cell in a line; undefined where the line is none. */
function labelOf(lines: readonly Line[], at: number, words: Wordlist): number | undefined {
  if (!haveLabelsBelow(lines, words) || partOf(lines, at, words) !== 'cell') return undefined;
  const next = behindGap(lines, at + 1);
  return partOf(lines, next, words) === 'label' || mayBeLabel(lines, next, words) ? next : undefined;
}

/** So many cells with a label below tell that it is theirs. */
const fewestPairs = 2;

/** On which side of their cells the labels of a text stand. */
const sides = memo<readonly Line[], { areBelow?: boolean }>(() => ({}));

/** Whether cells in bars have their labels in the line below: stretches of both begin with a cell and end with a label, and none the other way round. */
export function haveLabelsBelow(lines: readonly Line[], words: Wordlist): boolean {
  const side = sides(lines);
  return (side.areBelow ??= areBelow(lines, words));
}

const rule = /^(?=.*--)[\s|:+-]+$/;

/** Whether the line is a cell whose label may stand below it. */
export function isCellOfItsOwn({ text }: Line): boolean {
  return text.includes('|') && /^\s*\|[^|]+\|\s*$/.test(text) && !rule.test(text);
}

function areBelow(lines: readonly Line[], words: Wordlist): boolean {
  if (!lines.some(isCellOfItsOwn)) return false;
  let pairs = 0;
  for (let at = 0; at < lines.length; at++) {
    const parts: string[] = [];
    for (; isPart(lines, at, words); at = behindGap(lines, at + 1)) parts.push(partOf(lines, at, words) as string);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === 'label' && last === 'cell') return false;
    if (first === 'cell' && last === 'label')
      pairs += parts.filter((part, i) => part === 'cell' && parts[i + 1] === 'label').length;
  }
  return pairs >= fewestPairs;
}

function isPart(lines: readonly Line[], at: number, words: Wordlist): boolean {
  return partOf(lines, at, words) !== undefined;
}

function partOf(lines: readonly Line[], at: number, words: Wordlist): 'cell' | 'label' | undefined {
  const line = lines[at];
  if (!line || line.rows) return undefined;
  const text = line.text.trim();
  if (isCellOfItsOwn(line)) return words.isName(text.slice(1, -1).trim()) ? undefined : 'cell';
  return !/[|\t]/.test(text) && words.isName(text) ? 'label' : undefined;
}

/** A longer line is no label with a slip in it. */
const longestLabel = 40;

/** Whether a label with a slip in it may stand in a line: behind it the next cell comes. */
function mayBeLabel(lines: readonly Line[], at: number, words: Wordlist): boolean {
  const text = lines[at]?.text.trim() ?? '';
  const isShort = text.length <= longestLabel && hasHan(text) && !/[|\t\d。；，：]/.test(text);
  return isShort && partOf(lines, behindGap(lines, at + 1), words) === 'cell';
}

/** The next line with words or cells: empty ones, rules and the ends of pages stand between. */
function behindGap(lines: readonly Line[], from: number): number {
  return nextShown(lines)[from] ?? lines.length;
}

/** That of each line, found once: a run of rules would be gone through from each of them. */
const nextShown = memo((lines: readonly Line[]): readonly number[] => {
  const next = lines.map(() => lines.length);
  for (let at = lines.length - 1; at >= 0; at--)
    next[at] = isGap(lines[at] as Line) ? (next[at + 1] ?? lines.length) : at;
  return next;
});

function isGap(line: Line): boolean {
  return isBlank(line) || isFurniture(line.text) || rule.test(line.text);
}

function cellOf(line: Line, start: number, end: number): RawCell {
  const { from, to } = trim(line.text, start, end);
  return { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
}
