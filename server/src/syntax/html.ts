import { Parser } from 'htmlparser2';
import { Span, type Anchor } from '../text/span.ts';
import { isSpace, type Line } from './line.ts';
import type { RawCell, RawRow } from './row.ts';

/** Tags that begin and end a line of running text. */
const blocks = new Set(
  'address article aside blockquote body caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Tags that stand in a table only inside of a cell. */
const outside = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
/** Tags whose text is not the author's. */
const silent = new Set(['script', 'style', 'title', 'noscript', 'template', 'select', 'textarea']);
/** Cells beyond this width or height are a slip of a web page, not a table. */
const widestSpan = 100;

/** With so many tags open none of them will be closed: the parser looks through all of them at each new one. */
const deepest = 1000;

/** Where a unit of the parsed source stands, counted from the anchor. */
export type PlaceOf = (index: number) => number;

/**
 * Reads HTML into lines: a line for each block of running text, and a line with `rows` for each table
 * that holds no other table (one that does only lays the page out, and its text is running text).
 * Never throws; markup that is not closed ends with the source.
 */
export function readHtml(source: string, anchor: Anchor, placeOf: PlaceOf = (index) => index): Line[] {
  return new HtmlReader(source, anchor, placeOf).read();
}

/** Text with the place of each unit in the source. */
interface Run {
  text: string;
  places: number[];
}

interface OpenCell extends Run {
  readonly width: number;
  /** Right behind the cell's opening tag. */
  readonly inside: number;
}

interface OpenTable {
  readonly rows: RawRow[];
  cells: RawCell[];
  cell: OpenCell | undefined;
  /** Whether it holds another table. */
  layout: boolean;
}

/** Whether the element is a row or cell that a page does not show. */
function isHidden(name: string, attributes: Record<string, string>): boolean {
  return /^t[rdh]$/.test(name) && /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

class HtmlReader {
  readonly #lines: Line[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #source: string;
  readonly #anchor: Anchor;
  readonly #placeOf: PlaceOf;
  #parser: Parser;
  /** Where the parser began to read. */
  #base = 0;
  #depth = 0;
  /** Whether what is still open is closed by the end of the source. */
  #ended = false;
  #silent = 0;
  /** How deep the row or cell stands that is not shown; 0 outside of one. */
  #hidden = 0;
  #run: Run = { text: '', places: [] };

  constructor(source: string, anchor: Anchor, placeOf: PlaceOf) {
    this.#source = source;
    this.#anchor = anchor;
    this.#placeOf = placeOf;
    this.#parser = this.#newParser();
  }

  read(): Line[] {
    this.#parser.write(this.#source);
    while (this.#depth > deepest) this.#goOn();
    this.#ended = true;
    this.#parser.end();
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
    return this.#lines;
  }

  #newParser(): Parser {
    return new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#text(text),
      },
      { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
  }

  /** Goes on behind the tag at which the parser was stopped with one that has no open tags to remember. */
  #goOn(): void {
    this.#base += this.#parser.endIndex + 1;
    this.#depth = 0;
    this.#hidden = 0;
    this.#parser = this.#newParser();
    this.#parser.write(this.#source.slice(this.#base));
  }

  get #table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > deepest) this.#parser.pause();
    if (this.#hidden > 0) return;
    if (isHidden(name, attributes)) this.#hidden = this.#depth;
    else if (silent.has(name)) this.#silent++;
    else if (name === 'table') this.#beginTable();
    else if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#beginCell(attributes);
    else if (name === 'br' || blocks.has(name)) this.#beginBlock(name);
  }

  #close(name: string): void {
    const depth = this.#depth--;
    if (this.#hidden > 0) {
      if (depth <= this.#hidden) this.#hidden = 0;
    } else if (silent.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    else if (name === 'table') this.#endTable();
    else if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (blocks.has(name)) this.#endLine();
  }

  #text(text: string): void {
    if (this.#silent > 0 || this.#hidden > 0) return;
    const table = this.#table;
    const run = table?.cell ?? (table && !table.layout ? undefined : this.#run);
    if (!run) return;
    const start = this.#base + this.#parser.startIndex;
    const literal = this.#base + this.#parser.endIndex - start + 1 === text.length;
    for (let i = 0; i < text.length; i++) {
      if (run.text === '' && isSpace(text.charCodeAt(i))) continue;
      run.text += isSpace(text.charCodeAt(i)) ? ' ' : text.charAt(i);
      run.places.push(literal ? start + i : start);
    }
  }

  #beginBlock(name: string): void {
    if (outside.has(name)) this.#endUnclosed();
    this.#endLine();
  }

  /** Ends a table behind whose rows something stands that is in no cell: its own end is missing. */
  #endUnclosed(): void {
    const table = this.#table;
    if (table && !table.layout && !table.cell && table.rows.length > 0) this.#endTable();
  }

  #beginTable(): void {
    this.#endUnclosed();
    this.#endLine();
    const outer = this.#table;
    if (outer) this.#layOut(outer);
    this.#tables.push({ rows: [], cells: [], cell: undefined, layout: false });
  }

  /** Turns a table into running text, what it held so far included. */
  #layOut(table: OpenTable): void {
    const runs = [...table.rows.flatMap((row) => row.cells), ...table.cells];
    for (const { text, span } of table.layout ? [] : runs) if (text !== '') this.#emit(text, span);
    const under = table.cell;
    if (under) this.#endRun(under);
    Object.assign(table, { layout: true, rows: [], cells: [], cell: undefined });
  }

  #emit(text: string, span: Span): void {
    this.#lines.push({
      text,
      anchor: this.#anchor,
      from: span.from,
      places: [...text].map(() => span.from),
      last: false,
    });
  }

  #beginCell(attributes: Record<string, string>): void {
    this.#endCell();
    const table = this.#table;
    if (!table || table.layout) return this.#endLine();
    const width = Number(attributes['colspan'] ?? 1);
    const inside = this.#base + this.#parser.endIndex + 1;
    table.cell = { text: '', places: [], inside, width: width >= 1 && width <= widestSpan ? Math.floor(width) : 1 };
  }

  #endCell(): void {
    const table = this.#table;
    if (!table?.cell) return this.#endLine();
    const { text, places, width, inside } = table.cell;
    const trimmed = text.trimEnd();
    const start = this.#placeOf(places[0] ?? inside);
    const end = trimmed === '' ? start : this.#placeOf(places[trimmed.length - 1] as number) + 1;
    table.cells.push({ text: trimmed, span: new Span(this.#anchor, start, end), width });
    table.cell = undefined;
  }

  #endRow(): void {
    const table = this.#table;
    if (table?.cell) this.#endCell();
    if (!table || table.layout || table.cells.length === 0) return this.#endLine();
    const [first] = table.cells;
    const span = (first as RawCell).span.through((table.cells.at(-1) as RawCell).span);
    table.rows.push({ cells: table.cells, bounds: 'row', notation: 'html', span, open: this.#ended });
    table.cells = [];
  }

  #endTable(): void {
    this.#endRow();
    const table = this.#tables.pop();
    if (!table || table.layout || table.rows.length === 0) return;
    const from = (table.rows[0] as RawRow).span.from;
    this.#lines.push({ text: '', anchor: this.#anchor, from, rows: table.rows, last: false });
  }

  #endLine(): void {
    if (this.#table && !this.#table.layout) return;
    this.#endRun(this.#run);
    this.#run = { text: '', places: [] };
  }

  #endRun(run: Run): void {
    const text = run.text.trimEnd();
    if (text === '') return;
    const places = run.places.slice(0, text.length).map((place) => this.#placeOf(place));
    this.#lines.push({ text, anchor: this.#anchor, from: places[0] as number, places, last: false });
  }
}
