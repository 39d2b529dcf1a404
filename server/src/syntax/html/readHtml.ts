import { Parser } from 'htmlparser2';
import type { Anchor } from '../../text/span.ts';
import type { Line } from '../line.ts';
import type { TablePart } from './elementKind.ts';
import type { Attributes } from './look.ts';
import { OpenElements } from './openElements.ts';
import { PageLines } from './pageLines.ts';
import type { PlaceOf } from './runLines.ts';
import { spanOf } from './tableRows.ts';
import { setBeside, turnRound, write } from './textRun.ts';

/** Tags that stand in a table only inside of a cell. */
const outside = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);

/** With so many tags open none of them will be closed: the parser looks through all of them at each new one. */
const deepest = 1000;

/**
 * Reads HTML into lines, as a page shows it (the standard's `innerText`): a line for each block of running text,
 * and a line with `rows` for each table that holds no other table (one that does only lays the page out, and its
 * text is running text). What is hidden, struck out, or the mark of a note is no text.
 * Never throws; markup that is not closed ends with the source.
 *
 * @param placeOf Where a unit of the source stands, counted from the anchor; at its own index if left out.
 */
export function readHtml(source: string, anchor: Anchor, placeOf?: PlaceOf): Line[] {
  return new HtmlReader(source, new PageLines(anchor, placeOf)).read();
}

class HtmlReader {
  readonly #source: string;
  readonly #lines: PageLines;
  readonly #elements = new OpenElements();
  #parser = this.#newParser();
  /** Where the parser began to read. */
  #base = 0;
  /** The text of the style sheet that is being read. */
  #css: string | undefined;

  constructor(source: string, lines: PageLines) {
    this.#source = source;
    this.#lines = lines;
  }

  read(): Line[] {
    this.#parser.write(this.#source);
    while (this.#elements.depth > deepest) this.#goOn();
    this.#lines.end();
    this.#parser.end();
    return this.#lines.done();
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
    this.#base = this.#behind;
    this.#elements.clear();
    this.#lines.forget();
    this.#parser = this.#newParser();
    this.#parser.write(this.#source.slice(this.#base));
  }

  /** Where the tag or text that is being read ends. */
  get #behind(): number {
    return this.#base + this.#parser.endIndex + 1;
  }

  #open(name: string, attributes: Attributes): void {
    const { part, shows, puts } = this.#elements.open(name, attributes);
    if (this.#elements.depth > deepest) this.#parser.pause();
    const shown = this.#elements.look.shown !== 'gone';
    if (part !== undefined && part !== 'section') this.#beginPart(name, attributes, part, shown);
    else if (shows === 'unseen') this.#css = name === 'style' && isForScreen(attributes) ? '' : undefined;
    else if (!shown) return;
    else if (puts !== undefined) this.#put(puts, attributes);
    else if (this.#elements.block) this.#beginBlock(name);
  }

  #beginPart(name: string, attributes: Attributes, part: TablePart, shown: boolean): void {
    const depth = this.#elements.tableDepth;
    if (part === 'row') this.#lines.beginRow(depth, shown);
    else if (part === 'cell') this.#beginCell(attributes, shown);
    else if (part === 'column') this.#addColumns(name, attributes, shown);
    else if (name === 'table') this.#lines.beginTable(depth, shown);
    else if (part === 'caption' && shown) this.#lines.break();
  }

  #put(what: 'break' | 'field' | 'turn', attributes: Attributes): void {
    if (what === 'break') this.#lines.break();
    else if (what === 'field') this.#showField(attributes);
    else if (attributes['dir']?.toLowerCase() === 'rtl') turnRound(this.#lines.here, this.#behind);
  }

  #close(name: string): void {
    const isBlock = this.#elements.block && this.#elements.look.shown !== 'gone';
    const part = this.#elements.close()?.part;
    if (part === 'row') this.#lines.endRow();
    else if (part === 'cell') this.#lines.endCell();
    else if (part === 'holder') this.#lines.endTables(this.#elements.depth);
    else if (name === 'style') this.#endSheet();
    else if (isBlock) this.#lines.break();
  }

  #text(text: string): void {
    if (this.#css !== undefined) this.#css += text;
    const { shown, aside, space } = this.#elements.look;
    if (shown !== 'yes') return;
    const start = this.#base + this.#parser.startIndex;
    if (aside) setBeside(this.#lines.here, aside, text, start, this.#behind);
    else write(this.#lines.here, text, start, this.#behind, space);
  }

  #beginCell({ colspan, rowspan }: Attributes, shown: boolean): void {
    this.#lines.beginCell(this.#behind, spanOf(colspan), spanOf(rowspan), shown);
  }

  #addColumns(name: string, { span }: Attributes, shown: boolean): void {
    if (name === 'col' || span !== undefined) this.#lines.addColumns(spanOf(span), !shown);
  }

  #beginBlock(name: string): void {
    if (outside.has(name)) this.#lines.endUnclosed();
    this.#lines.break();
  }

  /** What stands in a field is seen as much as what is struck out. */
  #showField({ type = 'text', value = '' }: Attributes): void {
    const isText = !/^(?:hidden|checkbox|radio|button|submit|reset|image)$/i.test(type);
    const isShown = isText && this.#elements.look.shown === 'yes';
    if (isShown) setBeside(this.#lines.here, 'control', value, this.#base + this.#parser.startIndex, this.#behind);
  }

  #endSheet(): void {
    if (this.#css !== undefined) this.#elements.sheet.add(this.#css);
    this.#css = undefined;
  }
}

function isForScreen({ media = 'all' }: Attributes): boolean {
  return /\b(?:all|screen)\b/i.test(media);
}
