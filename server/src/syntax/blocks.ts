import { isFence } from './outline.ts';
import { isFigure } from './figure.ts';
import { isBlank, placesOf, spanIn, trim, trimmedSpan, type Line } from './line.ts';
import type { Run, Wordlist } from './notation.ts';
import { isDividedByTags, type RawCell, type RawRow } from './row.ts';
import { withPlainFrames } from './notations/boxes.ts';
import { colon, isPair } from './notations/colon.ts';
import { notations } from './notations/index.ts';
import { isFurniture, tokensOf } from './notations/tokens.ts';
import { withoutListMarkers } from './listItems.ts';
import { withBeginning, withRemnant } from './remnants.ts';
import { withoutLineNumbers, withoutProgramMarks } from './programMarks.ts';
import { withoutQuotes } from './quotedLines.ts';
import { withoutStrayBars } from './strayBars.ts';
import { withoutNumbering } from '../text/normal.ts';
import { Span } from '../text/span.ts';

/** A line of running text. */
export interface TextLine {
  readonly text: string;
  readonly span: Span;
  /** For text that does not stand letter by letter in the document (markup): where each unit begins, counted from the span. */
  readonly places?: readonly number[];
  /** Where each unit ends, where some take more than one unit of the document. */
  readonly ends?: readonly number[];
}

/** The place of a part of a line; the whole line where its text is put together from pieces. */
export function placeIn({ text, span, places, ends }: TextLine, from: number, to: number): Span {
  const { anchor } = span;
  if (!places) return span.to - span.from === text.length ? new Span(anchor, span.from + from, span.from + to) : span;
  const inside = spanIn({ anchor, from: 0, places, ...(ends && { ends }) }, from, to);
  return new Span(anchor, span.from + inside.from, span.from + inside.to);
}

/** What the lines of a part hold: rows of tables and running text, each in order. */
export interface Blocks {
  readonly rows: readonly RawRow[];
  readonly text: readonly TextLine[];
  /** Where rows begin that an empty line, or a tag, parts from those above. */
  readonly starts: readonly number[];
}

/** A run of rows, or a line of text, while it is not settled what the line belongs to, with where it is parted from what stands above. */
type Item = ({ readonly rows: readonly RawRow[] } | { readonly line: Line; readonly kind: Kind }) & {
  readonly starts: readonly number[];
};

/**
 * What a line outside rows is: words of the forms alone, a few other words, which between rows are a
 * label with a slip in it, furniture of the page, or running text.
 */
type Kind = 'words' | 'few' | 'furniture' | 'prose';

/**
 * Divides lines into rows of tables and running text; fenced code is neither. A line of nothing but
 * the forms' words belongs to the table beside it: a label cut off its figures, a piece of one.
 */
export function readBlocks(lines: readonly Line[], words: Wordlist): Blocks {
  const bare = withoutListMarkers(lines.map(withoutQuoteMark).map(withPlainFrames));
  const items = readMostOf(withoutStrayBars(withoutLineNumbers(withoutQuotes(bare)), words), words);
  const rows: RawRow[] = [];
  const text: TextLine[] = [];
  const starts: number[] = [];
  let before: Line[] = [];
  const add = (row: RawRow) => {
    rows.push(before.some(holdsRow) ? { ...row, apart: true } : row);
    before = [];
  };
  items.forEach((item, i) => {
    const own = 'rows' in item ? item.rows : isOfTable(items, i) ? [wordsRow(item.line)] : [];
    own.forEach(add);
    if (own.length > 0) starts.push(...item.starts);
    if ('rows' in item || own.length > 0) return;
    text.push(textOf(item.line));
    before.push(item.line);
  });
  return { rows, text, starts };
}

/** So many figures in a line of words are of a row that ran into others. */
const fewestOfRow = 3;

/** Whether figures of a row stand in a line that could not be read as one. */
function holdsRow(line: Line): boolean {
  return line.text.length <= longestStray && tokensOf(line).filter(({ text }) => isFigure(text)).length >= fewestOfRow;
}

/** The line without the mark `>` that Markdown and mail put before quoted text. */
function withoutQuoteMark(line: Line): Line {
  if (!line.text.includes('>')) return line;
  const mark = /^\s*(?:>[ \u00a0]?)+/.exec(line.text)?.[0].length ?? 0;
  if (mark === 0) return line;
  const raw = line.raw && { raw: line.raw.slice(mark) };
  return { ...line, text: line.text.slice(mark), from: line.from + mark, ...placesOf(line, mark), ...raw };
}

/** The line without white space at its ends. */
function textOf(line: Line): TextLine {
  const { from, to } = trim(line.text, 0, line.text.length);
  const span = spanIn(line, from, to);
  const { places, ends } = placesOf(line, from, to);
  const inside = (all: readonly number[]) => all.map((place) => place - span.from);
  return {
    text: line.text.slice(from, to),
    span,
    ...(places && { places: inside(places) }),
    ...(ends && { ends: inside(ends) }),
  };
}

/** The items; lines of labels and values beside a table with more rows are running text that repeats its figures. */
function readMostOf(lines: readonly Line[], words: Wordlist): Item[] {
  const items = readItems(lines, words, { pairsAreRows: true });
  const rows = items.flatMap((item) => ('rows' in item ? item.rows : []));
  const typed = rows.filter(isTyped).length;
  return typed === 0 || typed * 2 > rows.length ? items : readItems(lines, words, { pairsAreRows: false });
}

/** Whether the row is a label, a colon and what stands beside it. */
function isTyped({ notation }: RawRow): boolean {
  return notation === colon.name;
}

function readItems(lines: readonly Line[], words: Wordlist, { pairsAreRows }: { pairsAreRows: boolean }): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as Line;
    if (isFence(line.text)) {
      i = behindFence(lines, i);
      continue;
    }
    const run = line.text === '' && !line.rows ? undefined : readRun(lines, i, words);
    const isText = !run || (!pairsAreRows && run.rows.every(isTyped));
    if (!isText) {
      const rows = withoutProgramMarks(withBeginningIn(items, run, lines, i), words);
      items.push({ rows, starts: startsIn(rows, lines.slice(Math.max(0, i - 1), run.end)) });
    } else if (!isBlank(line)) {
      const { from } = trimmedSpan(line);
      items.push({
        line,
        kind: run ? 'prose' : kindOf(line, words),
        starts: isBlank(lines[i - 1] ?? line) ? [from] : [],
      });
    }
    i = isText ? i + 1 : run.end;
  }
  return items;
}

/**
 * Where rows begin that an empty line, or a tag, parts from those above: the first, and such as no marks bound. Where empty
 * lines stand before most of them they part none.
 *
 * @param lines Those the rows stand in, and the one before.
 */
function startsIn(rows: readonly RawRow[], lines: readonly Line[]): number[] {
  const [before] = lines;
  const parted: number[] = [];
  let at = 0;
  for (const [i, { span, notation, bounds }] of rows.entries()) {
    const from = at;
    while (at + 1 < lines.length && (lines[at + 1] as Line).from <= span.from) at++;
    const isFirst = i === 0 && ((before && isBlank(before)) || isDividedByTags(notation));
    if (isFirst || (i > 0 && bounds === 'line' && lines.slice(from, at).some(isBlank))) parted.push(span.from);
  }
  return parted.length > 1 && parted.length * 2 > rows.length ? parted.slice(0, 1) : parted;
}

/** The rows of a run; a line above that holds the beginning of its first figure is no item of its own then. */
function withBeginningIn(items: Item[], run: Run, lines: readonly Line[], at: number): readonly RawRow[] {
  const last = items.at(-1);
  if (!last || !('line' in last) || last.line !== lines[at - 1]) return run.rows;
  const whole = withBeginning(run, lines, at);
  if (whole !== run) items.pop();
  return whole.rows;
}

function kindOf(line: Line, words: Wordlist): Kind {
  if (line.text.length > longestStray) return 'prose';
  if (isPair(line, words)) return 'prose';
  if (isFurniture(line.text)) return 'furniture';
  if (isOfWords(tokensOf(line), words)) return 'words';
  return isFewWords(line.text) ? 'few' : 'prose';
}

/** Whether the line is no longer than a piece of a label, and no sentence. */
function isFewWords(text: string): boolean {
  return (
    text.length <= 30 &&
    /^[^\d。；！？：|\t]*$/.test(withoutNumbering(text.trim()).replace(/\s[（(]?\d[.．、）)]/g, ''))
  );
}

/** Whether words of the forms stand there, and nothing else but numbering and punctuation. */
function isOfWords(found: readonly RawCell[], words: Wordlist): boolean {
  const others = found.filter(({ text }) => !isPunctuation(text));
  return others.length > 0 && others.every(({ text }) => words.isFragment(text));
}

/** Whether it is numbering or punctuation alone: 、 or 3 of a group's name written downwards beside its rows. */
function isPunctuation(text: string): boolean {
  return /^(?:[\p{P}\s]*|\d)$/u.test(withoutNumbering(text));
}

/** A longer line is prose; blanks between characters count. */
const longestStray = 160;

/** So many lines of words may stand between two rows, or beside one. */
const mostStray = 12;

/** Whether a line outside rows belongs to a table: as words of the form beside rows, or as any between them. */
function isOfTable(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if ('rows' in item) return true;
  if (item.kind === 'few') return [-1, 1].every((step) => isOfForm(items[at + step]));
  return item.kind === 'words' && isBesideRows(items, at);
}

function isOfForm(item: Item | undefined): boolean {
  return item !== undefined && ('rows' in item || item.kind === 'words');
}

function isBesideRows(items: readonly Item[], at: number): boolean {
  for (const step of [-1, 1])
    for (let i = at + step; Math.abs(i - at) <= mostStray; i += step) {
      const item = items[i];
      if (!item) break;
      if ('rows' in item) return true;
      if (item.kind === 'prose' || item.kind === 'few') break;
    }
  return false;
}

function wordsRow(line: Line): RawRow {
  return { cells: tokensOf(line), bounds: 'line', notation: 'spaced', span: trimmedSpan(line), open: line.last };
}

function readRun(lines: readonly Line[], at: number, words: Wordlist): Run | undefined {
  for (const notation of notations) {
    const run = notation.read(lines, at, words);
    if (run) return withRemnant(run, lines);
  }
  return undefined;
}

function behindFence(lines: readonly Line[], at: number): number {
  for (let i = at + 1; i < lines.length; i++) if (isFence((lines[i] as Line).text)) return i + 1;
  return lines.length;
}
