import { hasHan, withoutNumbering } from '../../text/normal.ts';
import { fillsFigurePlace, isFigure, isNumber } from '../figure.ts';
import { isBlank, spanIn, trim, type Line } from '../line.ts';
import { memo } from '../../text/memo.ts';
import type { Notation } from '../notation.ts';
import type { RawRow } from '../row.ts';
import { colon } from './colon.ts';
import { isFurniture } from './tokens.ts';

/** So many lines without a figure are no table. */
const longestHead = 60;

/**
 * One cell a line and nothing else: no TAB, no bar, no row ends. Only words tell it from prose, so it
 * begins with a label and needs a figure; a label may be broken over lines.
 */
export const verticalPlain: Notation = {
  name: 'vertical',
  read(lines, at, words) {
    if (!words.isFragment((lines[at] as Line).text.trim()) || figureBehind(lines, at) >= at + longestHead)
      return undefined;
    const rows: RawRow[] = [];
    let end = at;
    let figures = 0;
    let labels = 0;
    for (let i = at; i < lines.length && (figures > 0 || i < at + longestHead); i++) {
      const line = lines[i] as Line;
      const isAside = isFurniture(line.text) && !isTwoNumbers(lines, i, rows.at(-1));
      if (isAside || (isBlank(line) && !isEmptyCell(line) && !isBlankCell(lines, i))) continue;
      const { from, to } = trim(line.text, 0, line.text.length);
      const text = line.text.slice(from, to);
      if (colon.read(lines, i, words)) break;
      if (/[|\t]/.test(text) || (hasFigureBehind(text) && !hasFiguresBelow(lines, i))) break;
      const figure = isCellOfFigure(text);
      if (!figure && !words.isFragment(text) && !isUnknownLabel(text, lines, i)) break;
      if (figure && text !== '') figures++;
      else if (words.isLabel(text)) labels++;
      const span = spanIn(line, from, to);
      rows.push({ cells: [{ text, span, width: 1 }], bounds: 'cell', notation: 'vertical', span, open: line.last });
      end = i + 1;
    }
    const isTable =
      figures > 0
        ? labels > 0
        : labels >= fewestBlank && rows.every(isOneCell) && !lines.slice(end, end + longestHead).some(holdsFigure);
    return isTable ? { rows, end } : undefined;
  },
};

function isCellOfFigure(text: string): boolean {
  return isFigure(text) || (fillsFigurePlace(text) && !/\s/.test(text));
}

/** The lines from one on to another, the first of them in which a figure stands. */
const lookedThrough = memo<readonly Line[], { from: number; to: number }>(() => ({ from: 0, to: -1 }));

/** The first line with a figure from a line on; none is looked at twice, however many labels stand before it. */
function figureBehind(lines: readonly Line[], at: number): number {
  const seen = lookedThrough(lines);
  if (at >= seen.from && at <= seen.to) return seen.to;
  seen.from = at;
  for (seen.to = at; seen.to < lines.length; seen.to++) {
    const text = (lines[seen.to] as Line).text.trim();
    if (text !== '' && isCellOfFigure(text)) break;
  }
  return seen.to;
}

/** Whether it is no page of so many but two numbers in the place of a figure: behind a label that has no other. */
function isTwoNumbers(lines: readonly Line[], at: number, before: RawRow | undefined): boolean {
  const label = before?.cells[0]?.text ?? '';
  if (label === '' || isFigure(label) || !fillsFigurePlace((lines[at] as Line).text.trim())) return false;
  const next = lines.slice(at + 1, at + longestUnknown).find((line) => !isBlank(line));
  return next === undefined || !isFigure(next.text.trim());
}

/** So many labels below each other, and no figure behind them, are a form that is not filled in. */
const fewestBlank = 5;

function isOneCell({ cells }: RawRow): boolean {
  return cells.every(({ text }) => !/[\s０-９]|\D\d/.test(withoutNumbering(text)));
}

function holdsFigure({ text }: Line): boolean {
  return isNumber(text.trim());
}

/** Whether nothing but markup stands in the line, as in a cell that was left empty. */
function isEmptyCell({ text, places }: Line): boolean {
  return places !== undefined && text !== '';
}

/** Whether a single blank stands between two empty lines, as a browser copies a cell with a paragraph of one. */
function isBlankCell(lines: readonly Line[], at: number): boolean {
  const [above, { text }, below] = lines.slice(Math.max(0, at - 1), at + 2) as [Line, Line, Line | undefined];
  return (text === ' ' || text === '\u00a0') && above.text === '' && below?.text === '';
}

/** Whether a figure stands behind words: then the line is a whole row. */
function hasFigureBehind(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) && /[\s,，\u4e00-\u9fff）)]'?\d[\d,，.]*$/.test(text);
}

/** Whether figures of the row stand in the lines below, so that only what divided the first from its label is lost. */
function hasFiguresBelow(lines: readonly Line[], at: number): boolean {
  const [one, other] = lines.slice(at + 1, at + 5).filter((line) => !isBlank(line));
  return [one, other].every((line) => line !== undefined && isNumber(line.text.trim()));
}

/** So many lines before its figures may hold a label with a slip in it. */
const longestUnknown = 4;

/** A short line with a figure soon behind it, and nothing longer between, may be (a piece of) a label with a slip in it. */
function isUnknownLabel(text: string, lines: readonly Line[], at: number): boolean {
  if (!isShort(text) || (!hasHan(text) && withoutNumbering(text) !== '')) return false;
  for (let i = at + 1, seen = 0; i < lines.length && seen < longestUnknown; i++) {
    const next = (lines[i] as Line).text.trim();
    if (next === '') continue;
    if (isFigure(next)) return true;
    if (!isShort(next)) return false;
    seen++;
  }
  return false;
}

function isShort(text: string): boolean {
  return text.length <= 50 && !/[。；！？：:，,|\t]$/.test(text);
}
