import type { Vocabulary } from '../kinds/vocabulary.ts';
import type { RawCell, RawRow } from '../syntax/row.ts';
import { Span } from '../text/span.ts';

/** The last character of a label to which a figure is stuck: of the figure, or of its unit. */
const figureEnds = '0123456789０１２３４５６７８９,，.件份宗个项条元起例次笔';

/** A label and the figure right behind it. */
const stuck =
  /^(.*[\u4e00-\u9fff）)”"]\s*[,，]?)('?[+-]?[0-9０-９][0-9０-９,，.]*(?:件|份|宗|个|项|条|元|万元|起|例|次|笔)?)$/s;

/** Longer than any label with a figure. */
const longest = 80;

/** Whether a figure is stuck to the label: then the row's other figures cannot be counted. */
export function hasGluedFigure(label: string): boolean {
  return divide(label) !== undefined;
}

/**
 * The row with a figure that lost what divided it from the name of a row in a cell of its own. In a line
 * that nothing divides, the digits may be several figures.
 */
export function withFigureSplit(row: RawRow, words: Vocabulary): RawRow {
  const isUndivided = row.bounds === 'line' && row.cells.length === 1;
  if (isUndivided || !row.cells.some(({ text }) => hasGluedFigure(text))) return row;
  return { ...row, cells: row.cells.flatMap((cell) => apart(cell, words)) };
}

function divide(text: string): { label: string; figure: string } | undefined {
  if (text.length > longest || !figureEnds.includes(text.slice(-1))) return undefined;
  const [, label, figure] = stuck.exec(text) ?? [];
  return label === undefined || figure === undefined ? undefined : { label, figure };
}

function apart(cell: RawCell, words: Vocabulary): RawCell[] {
  const { text, span, width } = cell;
  const found = span.to - span.from === text.length ? divide(text) : undefined;
  if (!found || !words.meaningsOf(found.label).some(({ kind }) => kind === 'row')) return [cell];
  const { label, figure } = found;
  return [
    { text: label.trimEnd(), span: new Span(span.anchor, span.from, span.from + label.trimEnd().length), width },
    { text: figure, span: new Span(span.anchor, span.to - figure.length, span.to), width: 1 },
  ];
}
