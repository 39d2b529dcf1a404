import { isBlock, lookOf, plainLook, type Attributes, type Look } from './look.ts';
import { StyleSheet } from './styleSheet.ts';

/** What the parts of an open table show by: a row ends the cell before it, even one whose paragraphs are still open. */
interface TableLooks {
  readonly depth: number;
  readonly table: Look;
  section: Look;
  row: Look;
}

/** What an element is to the table it stands in; a holder is what rows inside belong to. */
export type TablePart = 'holder' | 'section' | 'row' | 'cell';

const parts: ReadonlyMap<string, TablePart> = new Map<string, TablePart>([
  ['table', 'holder'],
  ['template', 'holder'],
  ['noscript', 'holder'],
  ['thead', 'section'],
  ['tbody', 'section'],
  ['tfoot', 'section'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
]);

/** The elements that are open at a place of a page, and how text shows there. */
export class OpenElements {
  readonly sheet = new StyleSheet();
  #looks: Look[] = [];
  #blocks: boolean[] = [];
  #tables: TableLooks[] = [];

  get depth(): number {
    return this.#looks.length;
  }

  /** At what depth the innermost table stands; 0 outside of tables. */
  get tableDepth(): number {
    return this.#tables.at(-1)?.depth ?? 0;
  }

  /** How text shows that stands here. */
  get look(): Look {
    return this.#looks.at(-1) ?? plainLook;
  }

  /** Whether the innermost element begins and ends a line of text. */
  get block(): boolean {
    return this.#blocks.at(-1) ?? true;
  }

  /** Begins an element, which is then the innermost; says what it is to a table. */
  open(name: string, attributes: Attributes): TablePart | undefined {
    const part = parts.get(name);
    const outer = part === undefined ? this.look : this.#outerOf(part);
    const declarations = this.sheet.of(name, attributes);
    const look = lookOf(outer, name, attributes, declarations, this.#tables.length > 0);
    this.#looks.push(look);
    this.#blocks.push(isBlock(name, outer, declarations));
    if (part !== undefined) this.#enter(part, look);
    return part;
  }

  /** Ends the innermost element; says what it was to a table. */
  close(name: string): TablePart | undefined {
    this.#looks.pop();
    this.#blocks.pop();
    const part = parts.get(name);
    if (part !== undefined) this.#leave(part);
    return part;
  }

  /** Forgets what is open; style sheets stay. */
  clear(): void {
    this.#looks = [];
    this.#blocks = [];
    this.#tables = [];
  }

  #outerOf(part: TablePart): Look {
    const table = this.#tables.at(-1);
    if (!table || part === 'holder') return this.look;
    if (part === 'cell') return table.row;
    return part === 'row' ? table.section : table.table;
  }

  #enter(part: TablePart, look: Look): void {
    const table = this.#tables.at(-1);
    if (part === 'holder') this.#tables.push({ depth: this.depth, table: look, section: look, row: look });
    else if (table && part === 'row') table.row = look;
    else if (table && part === 'section') table.section = table.row = look;
  }

  #leave(part: TablePart): void {
    const table = this.#tables.at(-1);
    if (part === 'holder') this.#tables.pop();
    else if (table && part === 'row') table.row = table.section;
    else if (table && part === 'section') table.section = table.row = table.table;
  }
}
