import { ordinaryTables, type OrdinaryTable } from '../bind/ordinary.ts';
import { isNameOfOwner } from '../kinds/owners.ts';
import { hasTableNumber } from '../learn/titleEnd.ts';
import { calledBy, isNameOfReport } from '../learn/captions.ts';
import { spreadDown } from '../learn/spreadDown.ts';
import type { SeenTable } from '../learn/learnTables.ts';
import { tableGrids } from '../learn/tableGrid.ts';
import { readBlocks, type Blocks } from '../syntax/blocks.ts';
import type { Wordlist } from '../syntax/notation.ts';
import { cellPerLine } from '../syntax/cellPerLine.ts';
import { trimmedSpan } from '../syntax/line.ts';
import type { Projection } from '../syntax/projection.ts';
import { saysWhose } from '../syntax/titleBeside.ts';
import {
  isCellPerLine,
  isDividedByBlanks,
  isDividedByTags,
  isRuled,
  type RawCell,
  type RawRow,
} from '../syntax/row.ts';
import { Span, type Range } from '../text/span.ts';
import { yearInPath } from './paths.ts';
import { isPage, projected, sourceOf, type Source } from './source.ts';

/** A table of a document of which nothing is known, and where it stands. */
export interface UnknownTable extends SeenTable {
  readonly range: Range;
  readonly path: string;
}

/** What a document of unknown tables is read by, besides its text. */
export interface UnknownBy {
  readonly path: string;
  readonly markup: 'text' | 'html';
  readonly document?: Projection | undefined;
}

/** Every table with figures in a document, whatever it is a report of, in whatever notation. */
export function unknownTables(text: string, { path, markup, document }: UnknownBy): UnknownTable[] {
  const source = document ? projected(document) : sourceOf(text, isPage(text, markup));
  const marked = tablesBy(noWords, source, path);
  if (marked.length > 0 && marked.every(isNamed)) return marked;
  const likely = likelier(tablesBy(anyWords, source, path), marked);
  return likely.length > 0 ? likely : tablesByLine(source, path);
}

/** Whether each column has a head, or is the only one. */
function isNamed({ grids }: UnknownTable): boolean {
  return grids.every(({ columns }) => columns.length === 1 || columns.every(({ label }) => label.length > 0));
}

function likelier(one: UnknownTable[], other: UnknownTable[]): UnknownTable[] {
  return one.length >= other.length && (other.length === 0 || one.every(isNamed)) ? one : other;
}

const no = () => false;
const nothing = () => undefined;
const noWords: Wordlist = { isLabel: no, isWholeLabel: no, isName: no, placeBeside: nothing, isFragment: no };
/** Where no marks divide cells, any few words in front of figures are taken for a label, letters that look like digits excepted. */
const anyWords: Wordlist = {
  isLabel: isFewWords,
  isWholeLabel: isFewWords,
  isName: (text) => !/[lIoO]$/.test(text),
  placeBeside: nothing,
  isFragment: no,
};

function isFewWords(text: string): boolean {
  return /^[^\d。；！？，,|\t]{1,24}$/.test(text.trim()) && /\p{Script=Han}/u.test(text);
}

function tablesBy(words: Wordlist, source: Source, path: string): UnknownTable[] {
  const blocks = readBlocks(source.lines, words);
  const isTitle = (row: RawRow) => isTitleRead(row, source);
  const whole = blocks.rows.filter((row) => !isTitle(row)).map((row) => ({ ...row, open: false }));
  const titles = blocks.rows.filter(isTitle).map(({ span }) => ({ span, text: wordsAt(span, source) }));
  const text = [...blocks.text, ...titles].sort((one, other) => one.span.from - other.span.from);
  const dividers = [...text, ...gapsIn(whole, source)].sort((one, other) => one.span.from - other.span.from);
  const tables = ordinaryTables(spreadEach(whole, dividers), dividers);
  return tables.flatMap((table) => unknownTable(table, text, source, path));
}

/** Whether blanks around the year of a title have let it be taken for a row. */
function isTitleRead({ notation, span }: RawRow, source: Source): boolean {
  return isDividedByBlanks(notation) && isNameOfReport(wordsAt(span, source));
}

function wordsAt({ start, end }: Range, { text }: Source): string {
  return text.slice(start, end).replace(/[ \u3000]+/g, '');
}

/** The table whose cells stand one below the other, nothing else telling where a row ends. */
function tablesByLine(source: Source, path: string): UnknownTable[] {
  const found = cellPerLine(source.lines);
  if (!found) return [];
  const text = found.above.map((line) => ({ text: line.text, span: trimmedSpan(line) }));
  return ordinaryTables(found.rows, []).flatMap((table) => unknownTable(table, text, source, path));
}

/** Where a blank line or the end of a table's tags stands between two rows, another table begins. */
function gapsIn(rows: readonly RawRow[], { text, html }: Source): { span: RawRow['span'] }[] {
  return rows.slice(1).flatMap(({ span, notation }, i) => {
    // In pages and documents each line is a paragraph of its own.
    if (isCellPerLine(notation) || (html && isDividedByBlanks(notation))) return [];
    const above = rows[i]?.span ?? span;
    const gap = isDividedByTags(notation) ? /<\/table/i : isRuled(notation) ? ruleAndGap : emptyLine;
    return gap.test(text.slice(above.end, span.start)) ? [{ span: new Span(above.anchor, above.to, above.to) }] : [];
  });
}

const emptyLine = /\n[^\S\n]*\r?\n/;
/** Between rules empty lines divide rows. */
const ruleAndGap = /\n[^\S\n]*[-=─━]{3}.*\n[^\S\n]*\r?\n/;

/** Cells reach down in their own table only. */
function spreadEach(rows: readonly RawRow[], dividers: readonly { readonly span: RawRow['span'] }[]): RawRow[] {
  const starts = new Set(dividers.map(({ span }) => rows.findIndex((row) => row.span.from >= span.from)));
  const bounds = [0, ...[...starts].filter((at) => at > 0).sort((one, other) => one - other), rows.length];
  return bounds.slice(1).flatMap((end, i) => spreadDown(rows.slice(bounds[i], end)));
}

function unknownTable(table: OrdinaryTable, lines: Blocks['text'], source: Source, path: string): UnknownTable[] {
  const titled = rowsAbove(table.rows);
  const grids = tableGrids(table.rows.slice(titled.length), (cell) => indentIn(source.text, cell));
  if (grids.length === 0) return [];
  const before = lines.filter(({ span }) => span.start < table.span.start).map(({ text }) => text);
  const above = [...before, ...titled];
  const { caption, title, year = yearInPath(path) } = calledBy(above);
  return [{ grids, range: table.span, path, caption, title, year }];
}

/** What stands in the rows before the head: what the table is called, on which year, who filled it in, in what unit. */
function rowsAbove(rows: OrdinaryTable['rows']): string[] {
  const end = rows.findIndex((row) => {
    const words = [...new Set(row)].map(({ text }) => text).filter((text) => text !== '');
    return words.length === 0 || !words.every(isBesideTable) || row[0]?.text === '';
  });
  return rows.slice(0, Math.max(0, end)).map((row) => [...new Set(row)].map(({ text }) => text).join(' '));
}

function isBesideTable(text: string): boolean {
  return isNameOfReport(text) || hasTableNumber(text) || isNameOfOwner(text) || saysWhose(text) || isUnitNote(text);
}

/** 单位：万元. */
function isUnitNote(text: string): boolean {
  return /^[（(]?(?:金额|计量)?单位[:：]/.test(text.replace(/\s/g, ''));
}

const blanks = /(?:[ \u3000\u00a0\u2002\u2003]|&(?:nbsp|e[mn]sp|#160|#12288);){1,40}$/;

/** How far in a cell's words are set: the blanks before them, wide ones twice; a single one beside a bar is none. */
function indentIn(text: string, { span }: RawCell): number {
  const before = blanks.exec(text.slice(Math.max(0, span.start - 60), span.start))?.[0] ?? '';
  const wide = before.replace(/&nbsp;|&#160;/g, ' ').replace(/&e[mn]sp;|&#12288;/g, '\u3000');
  const width = [...wide].reduce((sum, blank) => sum + (blank === ' ' || blank === '\u00a0' ? 1 : 2), 0);
  return Math.floor(width / 2);
}
