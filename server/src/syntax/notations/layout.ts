import { isFigure, isNumber } from '../figure.ts';
import { isBlank, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import { fewestNames } from './layoutHeads.ts';
import {
  asCharacters,
  asDisplayed,
  layoutLine,
  type LayoutLine,
  type Measure,
  type PlacedPiece,
} from './layoutLines.ts';
import { LayoutReader } from './layoutReader.ts';
import { isRestOfFigures, withRests } from './layoutRests.ts';
import { isFurniture, isShortWord } from './tokens.ts';

/**
 * Text with layout, as PDF readers and data frames print it: words and figures stand in columns, with several blanks
 * between them. The words of a label stand above, beside and below its figures, and pieces of a group's name between
 * them; figures stand in the columns of the rows around them, or are not read.
 */
export const layout: Notation = {
  name: 'spaced',
  read(lines, at, words) {
    if (!isOfTable(lines[at], words) || isOfTable(lineAbove(lines, at), words)) return undefined;
    const end = endOfTable(lines, at, words);
    const all = lines.slice(at, end);
    const region = all.filter((line) => isOfTable(line, words));
    const isLaidOut = hasLayout(region);
    if (!(isLaidOut ? region.some(isRowLine) : hasRows(region))) return undefined;
    const measure = isLaidOut ? measureOf(region) : undefined;
    const rows = new LayoutReader(laidOut(all, new Set(region), measure), measure, words).read();
    return rows && { rows, end };
  },
};

/** The lines of the table's own, with digits below figures taken for the rest of those. */
function laidOut(lines: readonly Line[], own: ReadonlySet<Line>, measure: Measure | undefined): LayoutLine[] {
  return lines.flatMap((line, i) =>
    own.has(line) && !isRestOfFigures(line, lines[i - 1])
      ? [withRests(layoutLine(line, measure ?? asCharacters), lines[i + 1])]
      : [],
  );
}

/** So many empty lines and pieces of furniture may stand between two lines of a table. */
const mostBetween = 8;

/** Longer lines are prose: the gaps of layout aside. */
const longestLine = 300;

function isLong(text: string): boolean {
  return text.length > longestLine && text.replace(/\s+/g, ' ').length > longestLine;
}

/** The line above from which the table would have gone on: so no line is looked at from each of those before it. */
function lineAbove(lines: readonly Line[], at: number): Line | undefined {
  for (let i = at - 1; i >= 0 && i >= at - mostBetween; i--) if (!isBetween(lines[i] as Line)) return lines[i];
  return undefined;
}

/** Whether the line says nothing of the table in which it stands: empty, furniture or the margin of a page. */
function isBetween(line: Line): boolean {
  return isBlank(line) || isFurniture(line.text) || margin.test(line.text);
}

/** Whether figures and words of the forms stand in the line, and nothing else but the words before figures. */
function isOfTable(line: Line | undefined, words: Wordlist): boolean {
  if (line === undefined || isLong(line.text) || line.rows) return false;
  if (isBlank(line) || /[|\t。；！？]/.test(line.text) || isFurniture(line.text)) return false;
  const found = layoutLine(line, asCharacters);
  const all = found.words.map(({ cell }) => cell.text);
  const texts = all.slice(numbersBefore(all));
  if (texts.slice(1).some(isNumber)) return false; // counts in running text
  if (texts.length === 0 && found.figures.some(({ cell }) => !isFigure(cell.text))) return false; // the rest of a figure
  return (
    texts.every((text) => words.isFragment(text) || /^[\p{P}\d]+$/u.test(text)) ||
    isRow(texts, found.figures.length) ||
    texts.filter((text) => words.isWholeLabel(text)).length >= fewestNames
  );
}

/** How many numbers stand before all words: those of columns, whose line ran together with that of the head. */
function numbersBefore(texts: readonly string[]): number {
  const first = texts.findIndex((text) => !isNumber(text));
  return first > 1 ? first : 0;
}

/** A line of at most this many characters before its figures may be a label with a slip in it. */
const longestLabel = 60;

/** Whether words nobody knows are a label with a slip in it. */
function isRow(texts: readonly string[], figures: number): boolean {
  if (figures === 1) return texts.length === 1 && isShortWord(texts[0] as string);
  return figures > 1 && texts.join('').length <= longestLabel;
}

/** The address of a page or the time it was printed, as browsers put it on paper. */
const margin = /^\s*(?:(?:https?|file):\/\/\S+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s+\d{1,2}:\d{2})/;

function endOfTable(lines: readonly Line[], at: number, words: Wordlist): number {
  let end = at + 1;
  for (let i = end; i < lines.length && i <= end + mostBetween; i++) {
    const line = lines[i] as Line;
    if (isBetween(line)) continue;
    if (!isOfTable(line, words) && !isRestOfFigures(line, lines[i - 1])) break;
    end = i + 1;
  }
  return end;
}

/** So many lines of a text with layout have wide gaps at least. */
const fewestGaps = 2;

/** Whether wide gaps stand between words or figures, or before every line. */
function hasLayout(lines: readonly Line[]): boolean {
  const wide = lines.filter(({ text }) => /\S[ \u3000]{3,}\S|\S[ \u3000]{2}\S.*\S[ \u3000]{2}\S/.test(text)).length;
  return wide >= fewestGaps || (lines.length > fewestGaps && lines.every(({ text }) => /^[ \u3000]{2}/.test(text)));
}

/** Whether a label and figures, or several figures, stand in the line. */
function isRowLine(line: Line): boolean {
  const { words, figures } = layoutLine(line, asCharacters);
  return figures.length > 1 || (figures.length > 0 && words.length > 0);
}

/** Whether several figures, or words and figures, stand in most lines that have any, as they do not where each cell has a line of its own. */
function hasRows(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => layoutLine(line, asCharacters).figures.length > 0);
  return filled.filter(isRowLine).length * 2 > filled.length;
}

/** The measure under which figures stand below each other. */
function measureOf(lines: readonly Line[]): Measure {
  return raggedness(lines, asCharacters) < raggedness(lines, asDisplayed) ? asCharacters : asDisplayed;
}

/** By how much the ends of figures are apart from those in the line above that has as many. */
function raggedness(lines: readonly Line[], measure: Measure): number {
  let sum = 0;
  let above: readonly PlacedPiece[] = [];
  for (const line of lines) {
    const { figures } = layoutLine(line, measure);
    if (figures.length < 2) continue;
    if (figures.length === above.length)
      sum += figures.reduce((each, { to }, i) => each + Math.abs(to - (above[i] as PlacedPiece).to), 0);
    above = figures;
  }
  return sum;
}
