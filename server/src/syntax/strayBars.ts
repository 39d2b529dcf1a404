import { isBlank, type Line } from './line.ts';
import type { Wordlist } from './notation.ts';
import { haveLabelsBelow, isCellOfItsOwn } from './notations/labelBelow.ts';
import { figuresAtEnd, tokensOf } from './notations/tokens.ts';

/** More bars in one line are no slip. */
const mostStray = 2;

/** The lines, with blanks for bars that slipped into a row of cells which others than bars divide. */
export function withoutStrayBars(all: readonly Line[], words: Wordlist): Line[] {
  const lines = withoutLabelBars(all);
  const areCells = haveLabelsBelow(lines, words);
  return lines.map((line, i) => {
    if (!line.text.includes('|') || hasMoreThanStray(line.text)) return line;
    if (areCells && isCellOfItsOwn(line)) return line;
    if (hasBars(lines, i, -1) || hasBars(lines, i, 1)) return line;
    const isStray = isOtherwiseDivided(line, words) || isOneCell(line, words);
    return isStray ? { ...line, text: line.text.replaceAll('|', ' ') } : line;
  });
}

/** So many lines with a bar before several figures, below each other, are a table in which blanks divide these. */
const fewestLines = 2;

/** The lines with blanks for the only bar of each, which stands between labels and figures that blanks divide. */
function withoutLabelBars(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isBeforeFigures)) return lines;
  const bare = [...lines];
  for (let from = 0; from < lines.length;) {
    let end = from;
    while (end < lines.length && !isBlank(lines[end] as Line)) end++;
    const run = lines.slice(from, end);
    if (run.filter(isBeforeFigures).length >= fewestLines)
      run.forEach((line, i) => (bare[from + i] = isDividedOnce(line) ? withoutBar(line) : line));
    from = end + 1;
  }
  return bare;
}

function withoutBar(line: Line): Line {
  return { ...line, text: line.text.replace('|', ' ') };
}

function isDividedOnce({ text }: Line): boolean {
  const bar = text.indexOf('|');
  return bar >= 0 && !text.includes('|', bar + 1);
}

/** Whether the line's only bar stands before several figures that blanks divide. */
function isBeforeFigures(line: Line): boolean {
  if (!isDividedOnce(line)) return false;
  const found = tokensOf({ ...line, text: line.text.slice(line.text.indexOf('|') + 1) });
  return found.length >= fewestFigures && figuresAtEnd(found) === found.length;
}

/** Two may be one that was broken in two. */
const fewestFigures = 3;

function hasMoreThanStray(text: string): boolean {
  let at = -1;
  for (let bars = 0; bars <= mostStray; bars++) {
    at = text.indexOf('|', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** So many empty lines may stand between two lines of a table. */
const mostEmpty = 2;

/** Whether the next line with text in a direction has a bar. */
function hasBars(lines: readonly Line[], at: number, step: -1 | 1): boolean {
  let i = at + step;
  while (Math.abs(i - at) <= mostEmpty && lines[i] !== undefined && isBlank(lines[i] as Line)) i += step;
  return lines[i]?.text.includes('|') ?? false;
}

/** Whether TABs or commas divide the line, or blanks words of a head or figures that no bar stands between. */
function isOtherwiseDivided(line: Line, words: Wordlist): boolean {
  if (line.text.includes('\t') || line.text.split(',').length > 3) return true;
  return line.text.split('|').some((text) => {
    const found = tokensOf({ ...line, text });
    return figuresAtEnd(found) >= 2 || (found.length >= 2 && found.every((word) => words.isLabel(word.text)));
  });
}

/** Whether the line is one figure, or a label with a bar inside. */
function isOneCell(line: Line, words: Wordlist): boolean {
  const found = tokensOf({ ...line, text: line.text.replaceAll('|', ' ') });
  if (found.length === 1 && figuresAtEnd(found) === 1) return true;
  return !/^\s*\||\|\s*$/.test(line.text) && words.isLabel(found.map((word) => word.text).join(''));
}
