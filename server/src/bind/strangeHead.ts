import { distance } from 'fastest-levenshtein';
import type { FormColumn } from '../forms/form.ts';
import type { Meanings } from '../kinds/vocabulary.ts';
import { placeIn, type TextLine } from '../syntax/blocks.ts';
import { isFigure } from '../syntax/figure.ts';
import { gridWidthOf, isCellPerLine, type RawCell } from '../syntax/row.ts';
import { hanOf, lettersOf, normalForm } from '../text/normal.ts';
import type { Span } from '../text/span.ts';
import { withoutEmptyEnds } from './align.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { Head } from './tableCandidate.ts';

/** A word in a head with its place. */
export interface HeadWord {
  readonly text: string;
  readonly span: Span;
}

/** What stands above the first row of a block. */
export interface WordsAbove {
  /** The marked rows of its head, whether a form knows their words or not. */
  readonly rows: readonly LabelledRow[];
  /** The lines of running text that end right above it. */
  readonly lines: readonly TextLine[];
  readonly first: LabelledRow;
}

/** Fewer names that no form knows are no head. */
const fewestStrange = 2;

/**
 * The names of columns that stand in a head and that no column of the block has, in places where the block has columns
 * that nothing names: a head that is not that of the form, while of one that is lost nothing stands there.
 */
export function strangeNames(
  columns: readonly FormColumn[],
  { rows, lines, first }: WordsAbove,
  words: Meanings,
): readonly HeadWord[] {
  if (columns.length < fewestStrange) return [];
  const found = [...rows.flatMap((row) => namesIn(row, first)), ...linesOfNames(columns.length, lines, first)];
  const meant = new Map(found.map((word) => [word, columns.filter((column) => isNameOf(word.text, column, words))]));
  const named = new Set([...meant.values()].flat());
  if (named.size === columns.length) return [];
  const strange = found.filter((word) => meant.get(word)?.length === 0 && isStrange(word.text, columns, words));
  const kinds = new Set(strange.map(({ text }) => text)).size;
  return kinds >= (named.size > 0 ? 1 : fewestStrange) ? strange : [];
}

/**
 * Whether the head names columns in several marked rows, and words that no form knows stand in one above others: then
 * the columns below are a group's, which its place tells and the sequence of the names does not.
 */
export function areUnderStrangers(columns: readonly FormColumn[], head: readonly Head[], words: Meanings): boolean {
  const rows = [...new Set(head.flatMap(({ row, meaning }) => (meaning.kind === 'column' ? [row] : [])))];
  return (
    rows.every(({ marked }) => marked) && rows.slice(0, -1).some((row) => strangersIn(row, columns, words).length > 0)
  );
}

/** The words behind the corner of a row of a head that mean nothing there. */
function strangersIn({ cells }: LabelledRow, columns: readonly FormColumn[], words: Meanings): RawCell[] {
  return cells.slice(1).filter(({ text }) => isStrange(text, columns, words));
}

/**
 * The columns in the order of a head of two rows that lost what its cells take: those of the lower stand where the only
 * word of the upper does that no form knows.
 */
export function orderUnderStranger(
  rows: readonly LabelledRow[],
  columns: readonly FormColumn[],
  words: Meanings,
): FormColumn[] | undefined {
  const [upper, lower, ...others] = rows;
  if (!upper || !lower || others.length > 0) return undefined;
  const [group, ...more] = strangersIn(upper, columns, words);
  if (!group || more.length > 0) return undefined;
  const texts = upper.cells.flatMap((cell) => (cell === group ? lower.cells : [cell])).map(({ text }) => text);
  const order = texts.flatMap((text) => columns.find((column) => meansColumn(text, column, words)) ?? []);
  return order.length === columns.length && new Set(order).size === order.length ? order : undefined;
}

/** The words of a marked row of a head that stand over the figures of the rows below. */
function namesIn({ cells }: LabelledRow, first: LabelledRow): HeadWord[] {
  const isWhole = gridWidthOf(cells) === gridWidthOf(first.cells);
  const begin = isWhole ? gridWidthOf(first.cells.slice(0, first.offset)) : 0;
  let at = 0;
  return cells.filter(({ text, width }) => {
    at += width;
    return at > begin && text !== '';
  });
}

/** The names in lines above a row that no marks divide: as many as the columns, in one line or each in one of its own. */
function linesOfNames(count: number, lines: readonly TextLine[], first: LabelledRow): HeadWord[] {
  if (first.marked && !isCellPerLine(first.notation)) return [];
  const before = first.texts.filter(({ span }) => span.to <= (first.label?.span.from ?? 0)).slice(-count);
  if (isCellPerLine(first.notation)) {
    const own = before.length > 0 ? before : lines.slice(-count);
    return own.length === count && own.every(({ text }) => isName(text)) ? [...own] : [];
  }
  return lines.slice(-1).flatMap((line) => {
    const names = wordsOf(line).slice(-count);
    return names.length === count && names.every(({ text }) => isName(text)) ? names : [];
  });
}

/** The words that blanks divide in a line. */
function wordsOf(line: TextLine): HeadWord[] {
  return Array.from(line.text.matchAll(/\S+/g), ({ 0: text, index }) => ({
    text,
    span: placeIn(line, index, index + text.length),
  }));
}

const longestName = 20;
/** Remarks are no column of figures, and what programs write in the place of names is none. */
const noName =
  /^(?:备注|附注|说明|项目|类别|类型|指标|内容|事项|情况|名称|分类|统计|序号|编号|单位|申请人|数量|第?[\d一二三四五六七八九十]*[列栏][次\d]*|unnamed.*|(?:col(?:umn)?|var(?:iable)?|field)[\s_.]*\d*|nan|none|null)$/i;

/** Whether the text may be the name of a column; one character is a mark, as 甲, or a unit. */
export function isName(text: string): boolean {
  if (isYear(text)) return true;
  if (text.length > longestName || /[。；！？：:，、]/.test(text) || isFigure(text) || noName.test(text)) return false;
  return hanOf(text).length > 1 || /\d{4}年/.test(text) || /[a-z]{3}/i.test(text);
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** Whether it is a head in which numbers stand for years: one follows the other. */
export function isHeadOfYears({ values }: LabelledRow): boolean {
  const years = withoutEmptyEnds(values).map(({ text }) => (isYear(text) ? Number(text) : Number.NaN));
  return years.length > 1 && years.every((year, i) => i === 0 || Math.abs(year - (years[i - 1] as number)) === 1);
}

const sums = /^(?:合计|总计|共计|小计|总数|计)$/;

/** Whether the text names the column, whole, in part or with a slip; one that is a column's name is no part of others. */
function isNameOf(text: string, column: FormColumn, words: Meanings): boolean {
  if (words.meaningsOf(text).some(({ kind }) => kind === 'column')) return meansColumn(text, column, words);
  return [...column.path, ...column.aliases, ...column.headAliases].some((own) => isNearName(text, own));
}

/** Whether the texts are near, and have no letters or digits that tell them apart: 2022年 is no slip of 2023年. */
function isNearName(text: string, own: string): boolean {
  const [letters, others] = [lettersOf(text), lettersOf(own)];
  return isNear(normalForm(text), normalForm(own)) && (letters === '' || others === '' || letters === others);
}

function meansColumn(text: string, { key }: FormColumn, words: Meanings): boolean {
  return words.meaningsOf(text).some((meaning) => meaning.kind === 'column' && meaning.key === key);
}

/** Texts are near with few slips between them, where one is a part of the other, and where both mean a sum. */
export function isNear(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one.includes(other) || other.includes(one) || (sums.test(one) && sums.test(other))) return true;
  return distance(one, other) * 2 < Math.max(one.length, other.length);
}

/** Whether the text is a name that means nothing in a head of the form. */
function isStrange(text: string, columns: readonly FormColumn[], words: Meanings): boolean {
  if (!isName(text) || words.meaningsOf(text).some(({ kind }) => kind !== 'row')) return false;
  return !columns.some(({ path }) => path.some((own) => isNearName(text, own)));
}
