import { readPart } from '../../bind/part.ts';
import type { Edition } from '../../forms/schema.ts';
import type { ReportKind } from '../../kinds/kind.ts';
import { readBlocks } from '../../syntax/blocks.ts';
import { readHtml } from '../../syntax/html/readHtml.ts';
import { isBlank, type Line } from '../../syntax/line.ts';
import { outline } from '../../syntax/outline.ts';
import { readLines } from '../../syntax/readLines.ts';
import { withoutTrailing } from '../../text/trimming.ts';
import { unitsOfText } from '../../text/units.ts';
import { notationToWrite } from '../basis/writeTable.ts';
import { copiedTable, type CopiedTable } from './copiedTable.ts';
import { gridOfRows, gridOfText, type ClipboardGrid } from './clipboardGrid.ts';

/** What a program has put on the clipboard, or what is dropped, in the flavours that can be read. */
export interface ClipboardContent {
  /** As a page: HTML. */
  readonly markup?: string | undefined;
  readonly text?: string | undefined;
}

/** The clipboard, read as a draft is read. */
export interface ReadClipboard {
  /** The official tables in it, or the rows of them that were copied. */
  readonly tables: readonly CopiedTable[];
  /** Whether it holds nothing but these and is to become a table of the draft; in bars it is one already. */
  readonly whole: boolean;
  /** Its cells, where it holds one table or rows of figures and nothing else. */
  readonly grid: ClipboardGrid | undefined;
  /** The year its title names, where a title was copied as well. */
  readonly year: number | undefined;
}

/** What is known of the draft it is read for. */
export interface ReadFor {
  readonly kind: ReportKind;
  /** The edition to expect where the words of the clipboard do not tell it. */
  readonly edition: Edition | undefined;
  /** The number of the section it is pasted in; 0 where that is not known. */
  readonly section: number;
}

/**
 * Reads the clipboard with the reader of drafts: its HTML, where a table stands in it, as a browser shows it; else its
 * text. Undefined where it holds several reports.
 */
export function readClipboard(
  content: ClipboardContent,
  { kind, edition, section }: ReadFor,
): ReadClipboard | undefined {
  const page = content.markup === undefined ? [] : readHtml(withoutEnvelope(content.markup), { offset: 0 });
  const isPage = page.some(({ rows }) => rows);
  const plain = withoutEnd(content.text ?? '');
  const lines = isPage ? page : readLines(plain, { offset: 0 });
  const [report, ...others] = outline(lines, [kind]);
  if (others.length > 0) return undefined;
  const title = report?.marks.find((mark) => mark.kind === 'title');
  const hint = { edition, forced: false };
  const { rows } = readBlocks(lines, kind.vocabulary);
  const { tables, text: beside } = readPart(lines, { kind, hint, endsDocument: false, section });
  return {
    whole: beside.length === 0 && (isPage || tables.every(({ notation }) => notation !== notationToWrite(false, []))),
    tables: tables.map((table) => copiedTable(table, rows, kind)),
    grid: isPage ? gridOfPage(page) : gridOfText(lines, plain !== content.text),
    year: title?.year,
  };
}

function gridOfPage(page: readonly Line[]): ClipboardGrid | undefined {
  const [only, ...others] = page.filter((line) => line.rows !== undefined || !isBlank(line));
  return only?.rows && others.length === 0 ? gridOfRows(only.rows) : undefined;
}

/** Without what Windows puts in front of a page; WPS may lose the first bracket of one. */
function withoutEnvelope(html: string): string {
  return html.replace(/^\s*(?:Version:[^<]*|html\b[^<>]*>)/i, '');
}

const endOfText = unitsOfText('\0');

/** The text without the end of its last line, which spreadsheets write behind the last row. */
function withoutEnd(text: string): string {
  return withoutTrailing(text, endOfText).replace(/\r?\n$/, '');
}
