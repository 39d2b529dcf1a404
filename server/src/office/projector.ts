import type { Wording } from '../forms/schema.ts';
import type { Line } from '../syntax/line.ts';
import { innerBreak } from '../syntax/markup.ts';
import type { PlacedStretch, DocumentNotice, Projection } from '../syntax/projection.ts';
import type { NotationName, RawCell, RawRow } from '../syntax/row.ts';
import type { DocumentPlace, SheetPlace } from '../text/place.ts';
import { Span, type Anchor } from '../text/span.ts';
import { cellHeights } from './cellHeights.ts';
import type { Refusal, ShownText } from './shownText.ts';

/** A cell to be projected. */
export interface ProjectedCell {
  readonly shown: ShownText;
  /** How many columns it takes. */
  readonly width: number;
  readonly place: DocumentPlace;
  /** Where it comes from, for whoever wants to change it. */
  readonly source?: TextSource;
  /** How many empty cells stand in front of it in the draft: columns that cells from above take. */
  readonly behind?: number;
}

/** What is to be known of a cell or a paragraph to change its figures. */
export interface TextSource {
  /** The name of the part it stands in. */
  readonly part: string;
  /** Where its element begins in the text of the part; in a sheet that of its row where it has none. */
  readonly at: number;
  /** The name of a cell of a sheet: `D12`. */
  readonly cell?: string;
  /** Why nothing in it is changed. */
  readonly refusal?: Refusal | undefined;
}

/** A cell or a line of a projected text, as it stands in the document. */
export interface SourceText extends TextSource {
  readonly from: number;
  readonly to: number;
  readonly shown: ShownText;
  /** Whether it is running text. */
  readonly isLine: boolean;
}

/** A projected document with the way back to its parts. */
export interface OfficeProjection extends Projection {
  /** The cells of its tables and its lines of running text, in order, as far as they can be changed. */
  readonly sources: readonly SourceText[];
}

/** Puts a document together as a draft: paragraph by paragraph, table by table. */
export class Projector {
  readonly #anchor: Anchor = { offset: 0 };
  readonly #lines: Line[] = [];
  readonly #marks: PlacedStretch[] = [];
  readonly #notices: DocumentNotice[] = [];
  readonly #sources: SourceText[] = [];
  readonly #texts: string[] = [];
  #length = 0;

  /** Adds a line of running text, as a heading of that level if one is given; nothing for an empty one. */
  line(shown: ShownText, place: DocumentPlace, level = 0, source?: TextSource): void {
    const { text } = shown;
    if (text === '') return;
    const start = this.#length;
    this.#write(level > 0 ? `${'#'.repeat(Math.min(level, 6))} ` : '');
    const from = this.#length;
    const { written, places } = escaped(text, from, level === 0);
    this.#write(written);
    const line = { text, anchor: this.#anchor, from, last: false };
    this.#lines.push(places ? { ...line, ...places } : line);
    this.#marks.push({ from: start, to: this.#length, place });
    if (source) this.#sources.push({ ...source, from, to: this.#length, shown, isLine: true });
    this.#write('\n\n');
  }

  /** Adds a table of the rows, with a rule under its first. */
  table(rows: readonly (readonly ProjectedCell[])[], notation: NotationName): void {
    const from = this.#length;
    const width = Math.max(0, ...rows.map(widthOf));
    const filled = rows.filter((row) => row.length > 0);
    const heights = cellHeights(filled);
    const raw = filled.map((row, nth) =>
      withHeights(this.#row(row, nth === 0 ? width : 0, notation), heights[nth] ?? []),
    );
    this.#write('\n');
    if (raw.length > 0) this.#lines.push({ text: '', anchor: this.#anchor, from, rows: raw, last: false });
  }

  /** Notes something behind what the text has come to, and before what may begin there. */
  notice(kind: DocumentNotice['kind'], message: Wording, place: DocumentPlace | undefined): void {
    const at = Math.max(0, this.#length - 1);
    if (place) this.#marks.push({ from: at, to: at, place });
    this.#notices.push({ kind, message, span: new Span(this.#anchor, at, at) });
  }

  /** Notes something on a cell of a sheet that stands in the text, else behind what the text has come to. */
  cellNotice(message: Wording, place: SheetPlace): void {
    const isIt = (mark: PlacedStretch) =>
      'cell' in mark.place && mark.place.cell === place.cell && mark.place.sheet === place.sheet;
    const mark = this.#marks.findLast(isIt);
    if (!mark) return this.notice('stated', message, place);
    const at = Math.min(mark.from + 1, mark.to);
    this.#notices.push({ kind: 'stated', message, span: new Span(this.#anchor, at, at) });
  }

  finish(): OfficeProjection {
    const marks = this.#marks.toSorted((one, other) => one.from - other.from);
    return {
      text: this.#texts.join(''),
      lines: this.#lines,
      placeAt: (offset) => placeAt(marks, offset),
      notices: this.#notices,
      sources: this.#sources,
    };
  }

  #write(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }

  /** Adds a row; the first, of a width, has as many cells as the widest and a rule under it, as Markdown wants it. */
  #row(cells: readonly ProjectedCell[], width: number, notation: NotationName): RawRow {
    this.#write('|');
    const raw = cells.map((cell) => this.#cell(cell));
    if (width > 0) this.#write(`${'  |'.repeat(width - widthOf(cells))}\n|${' --- |'.repeat(width)}`);
    this.#write('\n');
    const [first, last] = [raw[0], raw.at(-1)] as [RawCell, RawCell];
    return { cells: raw, bounds: 'row', notation, span: first.span.through(last.span), open: false };
  }

  #cell({ shown, width, place, source, behind = 0 }: ProjectedCell): RawCell {
    this.#write('  |'.repeat(behind));
    const start = this.#length;
    this.#write(' ');
    const from = this.#length;
    this.#write(inCell(shown.text));
    const to = this.#length;
    this.#write(' |');
    this.#marks.push({ from: start, to: this.#length, place });
    if (source) this.#sources.push({ ...source, from, to, shown, isLine: false });
    return { text: shown.text, span: new Span(this.#anchor, from, to), width };
  }
}

function withHeights(row: RawRow, heights: readonly number[]): RawRow {
  const cells = row.cells.map((cell, at): RawCell => {
    const height = heights[at] ?? 1;
    return height > 1 ? { ...cell, height } : cell;
  });
  return { ...row, cells };
}

/** How many cells a row of the draft has. */
function widthOf(cells: readonly ProjectedCell[]): number {
  return cells.reduce((sum, { behind = 0 }) => sum + behind + 1, 0);
}

/** The place of the mark that an offset lies in, else of the one before it. */
function placeAt(marks: readonly PlacedStretch[], offset: number): DocumentPlace | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as PlacedStretch).from <= offset) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1]?.place ?? marks[0]?.place;
}

/** What Markdown would take for markup anywhere, and what only at the beginning of a line. */
const special = /\\(?=[!-/:-@[-`{-~])|<(?=[a-z!/?])|&(?=#|[a-z]+;)|~~|\[(?=\^|\/\/|bookmark:)|\*\*|`/gi;
const beginning = /^(?:#{1,6}(?=\s)|>|\||```|~~~|-{3,}|={3,})/;

/** A line of running text as it is written in Markdown, and where its units stand if not letter by letter. */
function escaped(text: string, from: number, isPlain: boolean) {
  const at = new Set(Array.from(text.matchAll(special), ({ index }) => index));
  if (isPlain && beginning.test(text)) at.add(0);
  if (at.size === 0) return { written: text, places: undefined };
  let written = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (at.has(i)) written += '\\';
    places.push(from + written.length);
    written += text.charAt(i);
  }
  return { written, places: { places } };
}

/** The text of a cell as it is written between bars. */
function inCell(text: string): string {
  if (!/[\\|<&~`*[\v\t\n]/.test(text)) return text;
  return text
    .replace(special, '\\$&')
    .replaceAll('|', '\\|')
    .replaceAll(innerBreak, '<br>')
    .replace(/[\t\n]/g, ' ');
}
