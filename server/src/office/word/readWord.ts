import type { Package, XmlPart } from '../opc.ts';
import { Unreadable } from '../unreadable.ts';
import { Projector, type OfficeProjection, type ProjectedCell } from '../projector.ts';
import { TextBuilder, type ShownText } from '../shownText.ts';
import type { DocumentPlace } from '../../text/place.ts';
import { childOf, descendants, type XmlElement } from '../xml/readXml.ts';
import { contained, type Contained, type Surroundings } from './content.ts';
import { Fields } from './fields.ts';
import { gridOf, type WordCell, type GridRow } from './grid.ts';
import { readInline, type BesideText } from './inline.ts';
import * as notices from './notices.ts';
import { Numbering } from './numbering.ts';
import { numberingIn, stylesIn, wordValue, type Styles } from './styles.ts';

/** Reads a document of words (ISO/IEC 29500-1, 17), transitional or strict, its changes taken as accepted. */
export function readWord(opened: Package, main: XmlPart): OfficeProjection {
  return new WordReader(opened, main).read();
}

const blockNames = new Set(['w:p', 'w:tbl', 'w:altChunk']);

class WordReader {
  readonly #projector = new Projector();
  readonly #main: XmlPart;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #fields: Fields;
  /** What is wrong with a part beside the main one. */
  readonly #damage: Unreadable[] = [];
  #tables = 0;
  #paragraphs = 0;
  /** Where text was first inserted or deleted by a change that is kept track of. */
  #tracked: DocumentPlace | undefined;
  /** The text of a paragraph whose mark was deleted: the next goes on with it. */
  #unfinished: TextBuilder | undefined;

  constructor(opened: Package, main: XmlPart) {
    this.#main = main;
    const related = (type: string) => this.#related(opened, type)?.root;
    this.#styles = stylesIn(related('styles'));
    this.#numbering = new Numbering(related('numbering'));
    this.#fields = new Fields(!main.text.includes('fldChar') || fieldsEnd(main.root));
  }

  read(): OfficeProjection {
    const body = childOf(this.#main.root, 'w:body') ?? this.#main.root;
    this.#blocks(body, {});
    this.#endParagraph(new TextBuilder(), 0);
    const at = this.#paragraphPlace();
    if (this.#tracked) this.#projector.notice('stated', notices.tracked, this.#tracked);
    if (this.#main.cutShort) this.#projector.notice('unread', notices.cutShort, at);
    if (this.#main.hasDoctype) this.#projector.notice('unread', notices.doctype, at);
    for (const { reason } of this.#damage) this.#projector.notice('unread', reason, at);
    return this.#projector.finish();
  }

  /** A part beside the main one; one that cannot be read is as good as none, and told of. */
  #related(opened: Package, type: string): XmlPart | undefined {
    try {
      const found = opened.relationships(this.#main.name).find((one) => one.type === type && !one.external);
      return found && opened.part(found.target);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#damage.push(error);
      return undefined;
    }
  }

  #blocks(element: XmlElement, around: Surroundings): void {
    for (const block of contained(element, blockNames, around)) {
      if (block.element.name === 'w:p') this.#paragraph(block);
      else if (block.element.name === 'w:tbl') this.#table(block);
      else this.#projector.notice('unread', notices.altChunk, this.#paragraphPlace());
    }
  }

  #paragraphPlace(): DocumentPlace {
    return { part: 'paragraph', paragraph: this.#paragraphs + 1 };
  }

  #paragraph(block: Contained): void {
    const place = this.#paragraphPlace();
    const to = this.#unfinished ?? new TextBuilder();
    this.#unfinished = undefined;
    const beside = newBeside();
    const { level, isGone } = this.#inline(block, to, beside);
    if (beside.tracked) this.#tracked ??= place;
    if (isGone) this.#unfinished = to;
    else this.#endParagraph(to, level);
    for (let i = 0; i < beside.pictures; i++) this.#projector.notice('picture', notices.picture, place);
    for (const box of beside.boxes) this.#blocks(box, block.around);
  }

  #endParagraph(ending: TextBuilder, level: number): void {
    const to = this.#unfinished ?? ending;
    const place = this.#paragraphPlace();
    const lines = to.lines();
    const source = { part: this.#main.name, at: 0 };
    lines.forEach((line, nth) => this.#projector.line(line, place, nth === 0 ? level : 0, source));
    if (lines.length > 0) this.#paragraphs++;
  }

  /** Reads a paragraph's text behind its number; gives its level as a heading, and whether its mark was deleted. */
  #inline({ element, around }: Contained, to: TextBuilder, beside: BesideText): { level: number; isGone: boolean } {
    const properties = childOf(element, 'w:pPr');
    const id = wordValue(properties, 'w:pStyle');
    const style = this.#styles(id);
    const text = new TextBuilder();
    const context = { styles: this.#styles, fields: this.#fields, to: text, beside, hidden: style.hidden };
    if (around.placeholder !== true) readInline(element, context, around);
    if (style.contents || isOfContents(element, text)) return { level: 0, isGone: false };
    const own = numberingIn(properties);
    const reference = own
      ? { list: own.list ?? style.numbering?.list, level: own.level ?? style.numbering?.level }
      : style.numbering;
    const isHidden = style.hidden || this.#fields.hides;
    const number = reference && !isHidden && mayBeNumbered(text) ? this.#numbering.next(reference, id) : '';
    if (number !== '') to.add(/[\p{Ps}\p{Pe}、，．。]$/u.test(number) ? number : `${number} `, 0, 0, 'generated');
    append(to, text);
    const outline = wordValue(properties, 'w:outlineLvl');
    const level = outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 2 : style.level;
    const mark = childOf(properties, 'w:rPr');
    return { level, isGone: (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined };
  }

  #table(block: Contained): void {
    const rows = gridOf(block);
    if (rows.some(({ cells }) => cells.some(({ element }) => this.#holdsTable(element)))) return this.#layOut(rows);
    const table = ++this.#tables;
    const gone = rows.find(({ deleted }) => deleted);
    if (gone) this.#tracked ??= { part: 'table', table, row: gone.number, column: 1 };
    const projected = rows.filter(({ deleted }) => !deleted).map((row) => this.#row(row, table));
    this.#projector.table(projected, 'word');
  }

  /** Whether a table of more than one cell stands in a cell. Nearly no cell is gone through for that: its text names none. */
  #holdsTable(cell: XmlElement): boolean {
    return this.#main.text.slice(cell.inside, cell.insideEnd).includes('tbl') && holdsTable(cell);
  }

  /** A table around tables only lays the page out: what stands in its cells is read one after another. */
  #layOut(rows: readonly GridRow[]): void {
    for (const { cells, deleted } of rows)
      for (const { element, around, goesOn } of cells) if (!deleted && !goesOn) this.#blocks(element, around);
  }

  #row({ number: row, cells }: GridRow, table: number): ProjectedCell[] {
    let behind = 0;
    return cells.flatMap((cell) => {
      const { goesOn, from, to } = cell;
      if (goesOn) {
        behind += to - from;
        return [];
      }
      const place = { part: 'table', table, row, column: from + 1 } as const;
      const source = { part: this.#main.name, at: cell.element.start, refusal: cell.around.refusal };
      const one = { shown: this.#cellText(cell, place), width: to - from, place, source, behind };
      behind = to - from - 1;
      return [one];
    });
  }

  #cellText({ element, around }: WordCell, place: DocumentPlace): ShownText {
    const whole = new TextBuilder();
    const beside = newBeside();
    this.#collect(element, around, whole, beside);
    if (beside.tracked) this.#tracked ??= place;
    if (beside.pictures > 0 && whole.text.trim() === '') this.#projector.notice('picture', notices.picture, place);
    return whole.cell();
  }

  /** The text of a cell, paragraph by paragraph; that of a small table or a text box in it too. */
  #collect(element: XmlElement, around: Surroundings, whole: TextBuilder, beside: BesideText): void {
    for (const block of contained(element, cellBlocks, around)) {
      if (block.element.name !== 'w:p') {
        this.#collect(block.element, block.around, whole, beside);
        continue;
      }
      const { isGone } = this.#inline(block, whole, beside);
      if (!isGone) whole.add('\n', 0, 0, 'generated');
      for (const box of beside.boxes.splice(0)) this.#collect(box, block.around, whole, beside);
    }
  }
}

const cellBlocks = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc']);

function newBeside(): BesideText {
  return { boxes: [], pictures: 0, tracked: false };
}

/** Whether a paragraph repeats a heading with the page that it stands on. */
function isOfContents(paragraph: XmlElement, { text }: TextBuilder): boolean {
  if (!/[\t.…·]\d+$/.test(text.trim())) return false;
  const links = descendants(
    paragraph,
    ({ name, attributes }) => name === 'w:hyperlink' && /^_Toc/.test(attributes['w:anchor'] ?? ''),
  );
  return [...links].length > 0;
}

/** Whether the number of a list in front makes no other figure of the text. */
function mayBeNumbered({ text }: TextBuilder): boolean {
  return !/^\s*[\d０-９.,，．+-]+\s*$/.test(text);
}

function append(to: TextBuilder, more: TextBuilder): void {
  const by = to.text.length;
  to.text += more.text;
  for (const piece of more.pieces) to.pieces.push({ ...piece, at: piece.at + by });
  to.aside += more.aside;
}

/** Whether a table of more than one cell stands in a cell. */
function holdsTable(cell: XmlElement): boolean {
  for (const table of descendants(cell, ({ name }) => name === 'w:tbl')) {
    let cells = 0;
    for (const found of descendants(table, ({ name }) => name === 'w:tc')) {
      if (++cells > 1 || holdsTable(found)) return true;
    }
  }
  return false;
}

/** Whether every field that begins in a document ends there. */
function fieldsEnd(root: XmlElement): boolean {
  let open = 0;
  for (const { attributes } of descendants(root, ({ name }) => name === 'w:fldChar')) {
    if (attributes['w:fldCharType'] === 'begin') open++;
    if (attributes['w:fldCharType'] === 'end') open--;
  }
  return open === 0;
}
