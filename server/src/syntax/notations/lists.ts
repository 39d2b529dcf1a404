import { isSpace, spanIn, type Line } from '../line.ts';
import type { Notation, Run } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { joinedText } from './broken.ts';

/**
 * Rows as a program writes lists: `['一、…', '86', 5, None]`, one below the other or in a list of their own. What reads
 * tables out of other files prints them so, and JSON and YAML have them.
 */
export const lists: Notation = {
  name: 'lists',
  read(lines, at) {
    if (!beginsList.test(lines[at]?.text ?? '')) return undefined;
    const rows: RawRow[] = [];
    let end = at;
    while (beginsList.test(lines[end]?.text ?? '')) {
      const list = new ListScanner(lines, end).list();
      if (!list) break;
      rows.push(...list.rows);
      end = list.end;
    }
    return rows.length >= fewestRows ? { rows, end } : undefined;
  },
};

/** A list in a line, behind the mark of a list item in YAML. */
const beginsList = /^\s*(?:-\s+)*\[/;

/** A head and a row. */
const fewestRows = 2;
/** Lists of rows in a list, as of several tables. */
const deepest = 3;
/** More cells than these no row of a form has, however it is padded. */
const mostCells = 64;

/** What a program writes where a cell is empty. */
const emptyWords: ReadonlySet<string> = new Set(['None', 'null', 'NULL', 'nan', 'NaN', '~']);

/** Reads one list, which may go on over lines. Whatever is no list of cells or of such lists ends it without a result. */
class ListScanner {
  readonly #lines: readonly Line[];
  #line: number;
  #at = 0;
  readonly #rows: RawRow[] = [];

  constructor(lines: readonly Line[], line: number) {
    this.#lines = lines;
    this.#line = line;
    this.#at = this.#text.indexOf('[');
  }

  /** The rows of the list that begins here, if nothing but a comma stands behind it in its last line. */
  list(): Run | undefined {
    if (!this.#take(1)) return undefined;
    const rest = this.#text.slice(this.#at).trim();
    return rest === '' || rest === ',' ? { rows: this.#rows, end: this.#line + 1 } : undefined;
  }

  get #text(): string {
    return this.#lines[this.#line]?.text ?? '';
  }

  /** Takes the list that opens here; whether it is one. */
  #take(depth: number): boolean {
    this.#at++;
    const cells: RawCell[] = [];
    let lists = 0;
    while (this.#toNext()) {
      const unit = this.#text[this.#at];
      if (unit === ']') {
        this.#at++;
        return this.#close(cells, lists);
      }
      if (unit === '[') {
        if (depth === deepest || !this.#take(depth + 1)) return false;
        lists++;
      } else {
        const cell = this.#cell();
        if (!cell || cells.length === mostCells) return false;
        cells.push(cell);
      }
      if (!this.#divides()) return false;
    }
    return false;
  }

  /** Takes in a list that is over: a row, or rows that were taken in before. */
  #close(cells: readonly RawCell[], lists: number): boolean {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) return true;
    if (lists > 0) return false;
    const open = this.#lines[this.#line]?.last === true;
    this.#rows.push({ cells, bounds: 'row', notation: 'lists', span: first.span.through(last.span), open });
    return true;
  }

  /** Goes to the next unit that is no space, over line ends; whether there is one. */
  #toNext(): boolean {
    while (this.#line < this.#lines.length) {
      while (this.#at < this.#text.length && isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
      if (this.#at < this.#text.length) return true;
      this.#line++;
      this.#at = 0;
    }
    return false;
  }

  /** Passes a comma; whether there is one, or the list ends. */
  #divides(): boolean {
    if (!this.#toNext()) return false;
    if (this.#text[this.#at] !== ',') return this.#text[this.#at] === ']';
    this.#at++;
    return true;
  }

  #cell(): RawCell | undefined {
    const quote = this.#text[this.#at];
    return quote === '"' || quote === "'" ? this.#quoted(quote) : this.#bare();
  }

  #quoted(quote: string): RawCell | undefined {
    const from = this.#at + 1;
    let to = from;
    while (to < this.#text.length && this.#text[to] !== quote) to += this.#text[to] === '\\' ? 2 : 1;
    if (to >= this.#text.length) return undefined;
    this.#at = to + 1;
    return { text: unescaped(this.#text.slice(from, to)), span: this.#span(from, to), width: 1 };
  }

  /** A number, a word without quotation marks, or one for an empty cell. */
  #bare(): RawCell | undefined {
    const from = this.#at;
    const [text = ''] = /^[^,[\]{}'"]+/.exec(this.#text.slice(from)) ?? [];
    const word = text.trimEnd();
    if (word === '') return undefined;
    this.#at += text.length;
    if (emptyWords.has(word)) return { text: '', span: this.#span(from, from), width: 1 };
    return { text: word, span: this.#span(from, from + word.length), width: 1 };
  }

  #span(from: number, to: number) {
    return spanIn(this.#lines[this.#line] as Line, from, to);
  }
}

/** What a text in quotation marks says: characters written by their numbers, and pieces of a cell on several lines as one. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text.trim();
  const said = text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const pieces = said.split(/\\[nrt]/).map((piece) => piece.replace(/\\(["'\\/])/g, '$1').trim());
  return pieces.reduce(joinedText);
}
