import { isFigure } from './figure.ts';
import { isBlank, type Line } from './line.ts';
import { isFurniture } from './notations/tokens.ts';

const marker = /^\s*(?:[-*+•·▪●][ \u00a0\u3000]{1,4}){1,3}(?=\S)/;
/** A marker before a bar, and one before what may be a figure. */
const beforeBar = /^\s*(?:(?:[-*+•·▪●]|\d{1,3}[.)])[ \u00a0\u3000]{1,4}){1,3}(?=\|)/;
const beforeFigure = /^\s*(?:[-*+•·▪●][ \u00a0\u3000]{1,4}){1,3}(?=[\d０-９/+\-－−—(（'无無])/;

/**
 * The lines with blanks for the markers of list items before rows in bars and before figures: there a dash
 * would be a sign. One before a figure is a marker where the line beside it has one too, or where every
 * figure that stands alone in a line has one.
 */
export function withoutListMarkers(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => marker.test(line.text)) || lines.some(isListTable)) return lines;
  const areItems = areAllItems(lines);
  return lines.map((line, at) => {
    const isRow =
      !/^\s*-/.test(line.text) || isClosed(line) || isClosed(neighbour(lines, at, -1)) || hasItemBeside(lines, at);
    const found =
      (isRow ? beforeBar.exec(line.text) : null) ?? (isItem(lines, at, areItems) ? beforeFigure.exec(line.text) : null);
    return found ? { ...line, text: ' '.repeat(found[0].length) + line.text.slice(found[0].length) } : line;
  });
}

/** Whether a table begins whose rows are items of a list. */
function isListTable({ text }: Line): boolean {
  return text.includes('list-table');
}

function mayBeItem({ text }: Line): boolean {
  return beforeFigure.test(text) && !isFurniture(text);
}

function isItem(lines: readonly Line[], at: number, areItems: boolean): boolean {
  if (!mayBeItem(lines[at] as Line)) return false;
  return areItems || hasItemBeside(lines, at);
}

function hasItemBeside(lines: readonly Line[], at: number): boolean {
  return ([-1, 1] as const).some((step) => marker.test(neighbour(lines, at, step)?.text ?? ''));
}

/** Whether a row ends in a bar: in one that does not, a dash before the first bar is a cell. */
function isClosed(line: Line | undefined): boolean {
  return line?.text.trimEnd().endsWith('|') === true;
}

/** So many empty lines may stand between two items. */
const mostEmpty = 2;

function neighbour(lines: readonly Line[], at: number, step: -1 | 1): Line | undefined {
  let i = at + step;
  while (Math.abs(i - at) <= mostEmpty && lines[i] !== undefined && isBlank(lines[i] as Line)) i += step;
  return lines[i];
}

/** Fewer dashes before figures are signs. */
const fewest = 2;

/** Whether figures stand in lines of their own behind markers, and none without. */
function areAllItems(lines: readonly Line[]): boolean {
  const items = lines.filter(mayBeItem).length;
  return (
    items >= fewest &&
    !lines.some(({ text }) => text.length <= 20 && /\d/.test(text) && isFigure(text.trim()) && !beforeFigure.test(text))
  );
}
