import type { Package, XmlPart } from '../opc.ts';
import { Projector, type OfficeProjection, type ProjectedCell } from '../projector.ts';
import { TextBuilder, type ShownText } from '../shownText.ts';
import { Unreadable } from '../unreadable.ts';
import * as notices from '../word/notices.ts';
import { childOf, descendants, elementsIn, textIn, type XmlElement } from '../xml/readXml.ts';
import type { DocumentPlace } from '../../text/place.ts';
import { OpenLists, openStyles, type OpenStyles } from './openStyles.ts';
import { readFrame, readOpenText, type BesideLine } from './openText.ts';
import { openGrid, type GridCell } from './openRows.ts';
import { readOpenSheets } from './readOpenSheets.ts';

/** Reads a document of LibreOffice and its kin (OpenDocument 1.3), of text or of sheets, its changes taken as accepted. Throws an `Unreadable`. */
export function readOpenDocument(opened: Package, main: XmlPart): OfficeProjection {
  const body = childOf(main.root, 'office:body');
  const styles = openStyles([attempted(opened), main.root]);
  const sheets = childOf(body, 'office:spreadsheet');
  if (sheets) return readOpenSheets(sheets, styles);
  const text = childOf(body, 'office:text');
  if (!text) throw new Unreadable(noText);
  return new OpenReader(styles).read(text, main);
}

/** Common styles; a document is read without them where they are damaged. */
function attempted(opened: Package): XmlElement | undefined {
  try {
    return opened.part('styles.xml')?.root;
  } catch {
    return undefined;
  }
}

/** What only holds other blocks. */
const holders = new Set(['text:section', 'text:list', 'text:list-item', 'text:list-header', 'draw:text-box']);
/** Levels of headings: titles of sections stand below that of the report. */
const below = 1;

/** A list that a block stands in. */
interface InList {
  readonly style: string;
  readonly level: number;
}

class OpenReader {
  readonly #projector = new Projector();
  readonly #styles: OpenStyles;
  readonly #lists: OpenLists;
  #paragraphs = 0;
  #tables = 0;

  constructor(styles: OpenStyles) {
    this.#styles = styles;
    this.#lists = new OpenLists(styles);
  }

  read(text: XmlElement, main: XmlPart): OfficeProjection {
    this.#blocks(text);
    const place = this.#place();
    const tracked = childOf(text, 'text:tracked-changes');
    if (tracked && elementsIn(tracked, 'text:changed-region').length > 0)
      this.#projector.notice('stated', notices.tracked, place);
    if (main.cutShort) this.#projector.notice('unread', notices.cutShort, place);
    if (main.hasDoctype) this.#projector.notice('unread', notices.doctype, place);
    return this.#projector.finish();
  }

  #place(): DocumentPlace {
    return { part: 'paragraph', paragraph: this.#paragraphs + 1 };
  }

  #blocks(element: XmlElement): void {
    for (const { block, number } of this.#in(element)) {
      if (block.name === 'table:table') this.#table(block);
      else this.#paragraph(block, number);
    }
  }

  /** The paragraphs and tables in an element one after another, those of lists with their numbers. */
  *#in(element: XmlElement, list?: InList): Generator<{ readonly block: XmlElement; readonly number: string }> {
    let number = '';
    if (element.name === 'text:list-item' && list)
      number = this.#lists.next(list.style, list.level, element.attributes['text:start-value']);
    for (const block of elementsIn(element)) {
      if (block.name === 'text:list') yield* this.#in(block, this.#listIn(block, list));
      else if (holders.has(block.name)) yield* this.#in(block, list);
      else if (isBlock(block) && !isOfContents(block)) {
        yield { block, number };
        number = '';
      }
    }
  }

  #listIn(list: XmlElement, around: InList | undefined): InList {
    const { attributes } = list;
    const inner = { style: attributes['text:style-name'] ?? around?.style ?? '', level: (around?.level ?? 0) + 1 };
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    this.#lists.begin(inner.style, inner.level, goesOn);
    return inner;
  }

  #paragraph(paragraph: XmlElement, number: string): void {
    const place = this.#place();
    const beside: BesideLine = { boxes: [], pictures: 0 };
    const lines = this.#text(paragraph, number, beside).lines();
    const { 'text:outline-level': level = 1 } = paragraph.attributes;
    const depth = paragraph.name === 'text:h' ? Number(level) + below : 0;
    lines.forEach((line, nth) => this.#projector.line(line, place, nth === 0 ? depth : 0));
    if (lines.length > 0) this.#paragraphs++;
    for (let i = 0; i < beside.pictures; i++) this.#projector.notice('picture', notices.picture, place);
    for (const box of beside.boxes) this.#blocks(box);
  }

  #text(paragraph: XmlElement, number: string, beside: BesideLine): TextBuilder {
    const text = new TextBuilder();
    if (number !== '') text.add(/[\p{Ps}\p{Pe}、，．。]$/u.test(number) ? number : `${number} `, 0, 0, 'generated');
    if (paragraph.name.startsWith('draw:')) readFrame(paragraph, beside);
    else readOpenText(paragraph, text, beside, this.#styles);
    return text;
  }

  #table(table: XmlElement): void {
    const rows = openGrid(table, this.#styles);
    const cells = rows.flat();
    if (cells.some(({ element }) => !descendants(element, ({ name }) => name === 'table:table').next().done)) {
      for (const { element } of cells) this.#blocks(element);
      return;
    }
    const nth = ++this.#tables;
    this.#projector.table(
      rows.map((row, at) => this.#row(row, nth, at + 1)),
      'word',
    );
  }

  #row(row: readonly GridCell[], table: number, number: number): ProjectedCell[] {
    let column = 0;
    return row.map(({ element, from, to }) => {
      const place = { part: 'table', table, row: number, column: from + 1 } as const;
      const behind = from - column;
      column = from + 1;
      return { shown: this.#cell(element, place), width: to - from, place, behind };
    });
  }

  #cell(cell: XmlElement, place: DocumentPlace): ShownText {
    const whole = new TextBuilder();
    const beside: BesideLine = { boxes: [], pictures: 0 };
    const collect = (element: XmlElement) => {
      for (const { block, number } of this.#in(element)) {
        const { text, aside } = this.#text(block, number, beside);
        whole.add(`${text}\n`, 0, 0, 'generated');
        whole.aside += aside;
        for (const box of beside.boxes.splice(0)) collect(box);
      }
    };
    collect(cell);
    if (beside.pictures > 0 && whole.text.trim() === '') this.#projector.notice('picture', notices.picture, place);
    return whole.cell();
  }
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'text:p' || name === 'text:h' || name === 'table:table' || name.startsWith('draw:');
}

/** Whether a paragraph repeats a heading with the page that it stands on. */
function isOfContents(paragraph: XmlElement): boolean {
  const leads = ({ name, attributes }: XmlElement) =>
    name === 'text:a' && /^#(?:_Toc|__RefHeading)/.test(attributes['xlink:href'] ?? '');
  return !descendants(paragraph, leads).next().done && /\d$/.test(textIn(paragraph).trim());
}

const noText = {
  zh: '是 OpenDocument 文件，但不是文字或表格（可能是演示文稿或图形）',
  en: 'an OpenDocument file, but neither text nor sheets',
};
