import { elementKind, type ElementKind, type TablePart } from './elementKind.ts';
import { isBlock, isPlain, lookOf, plainLook, type Attributes, type Look, type OpeningTag } from './look.ts';
import { StyleSheet } from './styleSheet.ts';

/** What the parts of an open table show by: a row ends the cell before it, even one whose paragraphs are still open. */
interface TableLooks {
  readonly depth: number;
  readonly table: Look;
  section: Look;
  row: Look;
}

/** The elements that are open at a place of a page, and how text shows there. */
export class OpenElements {
  readonly sheet = new StyleSheet();
  #looks: Look[] = [];
  #kinds: ElementKind[] = [];
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
    return this.#looks[this.#looks.length - 1] ?? plainLook;
  }

  /** Whether the innermost element begins and ends a line of text. */
  get block(): boolean {
    return this.#kinds[this.#kinds.length - 1]?.block ?? true;
  }

  /** Begins an element, which is then the innermost. */
  open(name: string, attributes: Attributes): ElementKind {
    const kind = elementKind(name);
    const outer = kind.part === undefined ? this.look : this.#outerOf(kind.part);
    const declarations = this.sheet.of(name, attributes);
    const isAsOuter = declarations === undefined && isPlain(outer, kind, attributes);
    const shown = isAsOuter ? kind : this.#shownAs(outer, { name, kind, attributes, declarations });
    if (isAsOuter) this.#looks.push(outer);
    this.#kinds.push(shown);
    if (kind.part !== undefined) this.#enter(kind.part, this.look);
    return kind;
  }

  /** Notes how the element shows; gives its kind, a block or none as it is shown. */
  #shownAs(outer: Look, tag: OpeningTag): ElementKind {
    this.#looks.push(lookOf(outer, tag, this.#tables.length > 0));
    const block = isBlock(tag.kind, outer, tag.declarations);
    return block === tag.kind.block ? tag.kind : { ...tag.kind, block };
  }

  /** Ends the innermost element; says what it was. */
  close(): ElementKind | undefined {
    this.#looks.pop();
    const kind = this.#kinds.pop();
    if (kind?.part !== undefined) this.#leave(kind.part);
    return kind;
  }

  /** Forgets what is open; style sheets stay. */
  clear(): void {
    this.#looks = [];
    this.#kinds = [];
    this.#tables = [];
  }

  #outerOf(part: TablePart): Look {
    const table = this.#tables[this.#tables.length - 1];
    if (!table) return this.look;
    if (part === 'cell') return table.row;
    if (part === 'row') return table.section;
    return part === 'section' ? table.table : this.look;
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
