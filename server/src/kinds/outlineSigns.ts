import { distance } from 'fastest-levenshtein';
import { hanOf, normalForm, simplifiedText, withoutNumbering } from '../text/normal.ts';
import { lengthWithoutTrailing, withoutTrailing } from '../text/trimming.ts';
import { unitsOfText, whiteSpace, type Units } from '../text/units.ts';
import { endOfName } from './owners.ts';

/** How good a candidate for a section's heading a line is; a lower grade gives way to a higher one. */
export const grades = { official: 3, variant: 2, unnumbered: 1, subheading: 0, slipped: -1 } as const;
export type Grade = (typeof grades)[keyof typeof grades];

/** A line that may open a section. */
export interface HeadingCandidate {
  /** The statutory number. */
  readonly number: number;
  readonly grade: Grade;
}

/** What a report's title says. */
export interface TitleWords {
  readonly year: number | undefined;
  readonly organisation: string | undefined;
}

/** How the title of a kind's reports is known. Patterns are held against its simplified characters without blanks. */
export interface TitleSigns {
  /** What follows the organisation's name: it begins the rest of the title. */
  readonly subject: string;
  /** How a title ends: a pattern. */
  readonly end: string;
  /** The last characters of every such end, as they are written. */
  readonly lastWords: readonly string[];
  /** Set where year and owner may be left to the lines around: the title may be the name of a table below that of the report. */
  readonly mayLeaveOut?: boolean;
}

/** What the headings of a kind are known by. */
export interface HeadingSigns {
  readonly number: number;
  readonly title: string;
  readonly variants: readonly string[];
  readonly pattern: string;
}

/** The characters with which a heading may end, in simplified and traditional characters. */
export type HeadingEnds = string;

// A pattern written where it is used is an object made anew for each line of each document.
const bookmark = /^\s*\[bookmark:[^\]]{0,40}\]/;
const beforeHeading = /^[\s#>*_]+/;
const behindTitle = unitsOfText(`${whiteSpace}#*_`);
const behindHeading = unitsOfText(`${whiteSpace}:：`);
const behindWords = unitsOfText(`${whiteSpace}#*_:：`);
const marksOfSentences = /[，。；！？]/;

const longestHeading = 50;
const longestTitle = 70;
const longestYear = 20;
const marksAndBlanks = /[\s\u3000#*_]+/g;

/** The signs by which the titles and headings of a kind's reports are recognised. */
export class OutlineSigns {
  readonly #title: { readonly start: RegExp; readonly end: RegExp; readonly last: readonly string[] };
  readonly #bodies: ReadonlyMap<string, number>;
  readonly #official: ReadonlyMap<string, number>;
  readonly #patterns: readonly (readonly [number, RegExp])[];
  readonly #ends: Units;
  /** Whether year and owner may stand in the lines around a title instead. */
  readonly mayLeaveOut: boolean;
  readonly #titleEnds: Units;
  readonly #numbered: readonly {
    readonly number: number;
    readonly numeral: string;
    readonly bodies: readonly string[];
  }[];

  constructor(title: TitleSigns, headings: readonly HeadingSigns[], ends: HeadingEnds) {
    this.#title = {
      start: new RegExp(`${title.subject}.*$`, 's'),
      end: new RegExp(title.end),
      last: title.lastWords,
    };
    this.mayLeaveOut = title.mayLeaveOut ?? false;
    this.#bodies = new Map(headings.flatMap(({ number, variants }) => variants.map((text) => [hanOf(text), number])));
    this.#official = new Map(headings.map((heading) => [normalForm(heading.title), heading.number]));
    this.#patterns = headings.map(({ number, pattern }) => [number, new RegExp(pattern)] as const);
    this.#numbered = headings.map(({ number, title, variants }) => ({
      number,
      numeral: title.charAt(0),
      bodies: [normalForm(title), ...variants.map(hanOf)],
    }));
    this.#titleEnds = unitsOfText(title.lastWords.map((word) => word.slice(-1)).join(''));
    this.#ends = unitsOfText(ends);
  }

  /** Whether the line may open a section; by its words, never by its numeral alone. */
  headingIn(line: string): HeadingCandidate | undefined {
    if (line.length > 2 * longestHeading || !this.#mayEndHeading(line)) return undefined;
    const text = withoutTrailing(headingTitle(line), behindHeading);
    if (text.length > longestHeading) return undefined;
    if (marksOfSentences.test(text) || !this.#ends.has(text.charCodeAt(text.length - 1))) return undefined;
    const body = hanOf(withoutDash(withoutNumbering(text)));
    const official = this.#official.get(body);
    const number = official ?? this.#bodies.get(body) ?? this.#patterns.find(([, pattern]) => pattern.test(body))?.[0];
    const grade = gradeOf(line, text, official !== undefined);
    return number === undefined || grade === undefined ? undefined : { number, grade };
  }

  /**
   * Whether the line is a heading with a slip or two in its words: it has the numeral of the section, and is nearest
   * to one of its wordings. Only its place among the others can make it one.
   */
  slippedHeadingIn(line: string): HeadingCandidate | undefined {
    if (line.length > 2 * longestHeading || !mayBeNumbered(line)) return undefined;
    const [, numeral, words = ''] = numberedHeading.exec(headingTitle(line)) ?? [];
    const body = hanOf(words);
    if (numeral === undefined || body.length < shortestSlipped) return undefined;
    const found = this.#numbered.find((section) => section.numeral === numeral);
    return found?.bodies.some((other) => isNear(body, other))
      ? { number: found.number, grade: grades.slipped }
      : undefined;
  }

  /** The year and organisation of a title, if the text (its lines joined) is one. */
  titleIn(text: string): TitleWords | undefined {
    const plain = simplifiedText(text.replace(marksAndBlanks, ''));
    const all = (this.mayLeaveOut ? withoutNumbering(plain) : plain).replace(tableNumber, '');
    const joined = all.replace(yearBehind, '');
    if (joined.length > longestTitle || /[，。；：:！？《》、]/.test(joined) || !this.#title.end.test(joined))
      return undefined;
    const year = writtenYear(joined) ?? writtenYear(all);
    const organisation = joined
      .replace(this.#title.start, '')
      .replace(year ?? unfilledYear, '')
      .replace(besideName, '');
    return {
      year: year === undefined ? undefined : yearOf(year),
      organisation: organisation === '' ? undefined : organisation,
    };
  }

  /** Whether the line may end a title: the cheap question before the exact one. */
  mayEndTitle(line: string): boolean {
    const end = lengthBeforeYear(line, lengthWithoutTrailing(line, behindTitle));
    if (!this.#titleEnds.has(line.charCodeAt(end - 1))) return false;
    return this.#title.last.some((word) => line.endsWith(word, end)) && line.trimEnd().length <= 80;
  }

  /** Only a line that ends with one of these characters, or marks behind one, can be a heading: a look at a few units instead of a pattern. */
  #mayEndHeading(line: string): boolean {
    return this.#ends.has(line.charCodeAt(lengthWithoutTrailing(line, behindWords) - 1));
  }
}

/** The year, where a line beside a title has nothing else. */
export function yearAlone(line: string): number | undefined {
  if (line.length > longestYear) return undefined;
  const text = line.replace(marksAndBlanks, '');
  const year = writtenYear(text);
  return year !== undefined && year === text && /年|^[(（]/.test(text) ? yearOf(year) : undefined;
}

/** The year that a text names, in whatever digits; one that names several names none. */
export function yearNamedIn(text: string): number | undefined {
  const plain = text.replace(marksAndBlanks, '');
  const year = severalYears.test(plain) ? undefined : writtenYear(plain);
  return year === undefined ? undefined : yearOf(year);
}

const severalYears = /\d{4}年?[—–~～至-]+\d{2}/;

/** What tables and reports are called ends so, and something in brackets may stand behind it; a sentence is no name. */
export const nameOfReport = /^[^，。；：:！？|\t]*(?:表|年报|报告|统计|情况|决算|预算|公开)(?:[（(][^（()）]*[)）])?$/;

/** Year and owner as the title of another report says them, and whether it says what report: 某县林业局2024年统计年报. */
export function titleWordsIn(line: string): (TitleWords & { readonly isNamed: boolean }) | undefined {
  const text = simplifiedText(line.replace(marksAndBlanks, ''));
  const year = yearNamedIn(text);
  const written = writtenYear(text);
  if (year === undefined || written === undefined || text.length > longestTitle) return undefined;
  if (!nameOfReport.test(text) && !text.endsWith(written)) return undefined;
  const [before = '', behind = ''] = text.replace(tableNumber, '').split(written);
  const end = before === '' ? endOfName(behind) : 0;
  const owner = (before + behind.slice(0, end)).replace(besideName, '');
  return { year, organisation: owner === '' ? undefined : owner, isNamed: end < behind.length };
}

/** How long the line is up to a year in brackets behind it. */
function lengthBeforeYear(line: string, end: number): number {
  const last = line.charAt(end - 1);
  if (last !== '）' && last !== ')') return end;
  return line.slice(0, end).replace(yearBehind, '').trimEnd().length;
}

/** A numeral with its mark, and words behind it that are no sentence. */
const numberedHeading = /^([一二三四五六七八九十])\s*[、.．]\s*([^，。；：！？]{4,40})$/;
/** How the words of such a line begin: most lines do not, and need no closer look. */
const firstOfNumbered = unitsOfText('一二三四五六七八九十[');
const beforeWords = unitsOfText(`${whiteSpace}#>*_`);
const shortestSlipped = 6;

/** Whether the words of a line, marks before them aside, may begin with a numeral. */
function mayBeNumbered(line: string): boolean {
  let at = 0;
  while (beforeWords.has(line.charCodeAt(at))) at++;
  return firstOfNumbered.has(line.charCodeAt(at));
}

/** Whether two texts of about one length differ in so few characters that one may be a slip of the other. */
function isNear(one: string, other: string): boolean {
  const most = one.length >= 10 ? 2 : 1;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** The words of a heading without the marks of Markdown around them. */
export function headingTitle(line: string): string {
  return withoutTrailing(line.replace(bookmark, '').replace(beforeHeading, ''), behindTitle);
}

/** A dash or a blank typed for 一. */
function withoutDash(text: string): string {
  return text.replace(/^[—─–-]\s*、?\s*/, '');
}

function gradeOf(line: string, text: string, official: boolean): Grade | undefined {
  const lesser = /^\s*(?:[(（]|\d|[①-⑳])/.test(text);
  if (lesser && !/^\s*#/.test(line)) return official ? grades.subheading : undefined;
  if (official) return grades.official;
  return text !== withoutNumbering(text) || /^\s*#/.test(line) ? grades.variant : grades.unnumbered;
}

/** What numbers a table or an annex. */
const tableNumber = /^附?[表件](?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-－.]\d{1,3})?[:：、.．]?|^附[表件][:：]/;

/** Words of a title around the organisation's name. */
const besideName = /^关于|^附件\d*|关于(?:报送|印发|公布|发布|编制|上报|做好)?$|的$/g;

/** A year that was begun or left open as a template has it, as 20年 and 20XX年; its word alone only behind a name. */
const unfilledYear = /[(（]?(?:(?<![第\d])[\dXx×]{1,4}|(?<=[^\d少]))年度?[)）]?$/;

/** A calendar year with its word behind it; without, only where the number can be no other. */
const yearPatterns = [
  /[(（]?(?:(?<!\d)[12]\d{3}|[１２][０-９]{3}|二[〇○零0][一二三四五六七八九〇○零]{2})年度?[)）]?/,
  /[(（]?(?:(?<![第\d])20\d{2}(?![\d号])|２０[０-９]{2}|二[〇○零0][一二三四五六七八九〇○零]{2})[)）]?/,
];

/** A year in brackets behind all other words of a title. */
const yearBehind = /[(（](?:[12]\d{3}|[１２][０-９]{3}|二[〇○零0][一二三四五六七八九〇○零]{2})年?度?[)）]$/;

/** The calendar year a title names, as it is written. */
function writtenYear(title: string): string | undefined {
  for (const pattern of yearPatterns) {
    const written = pattern.exec(title)?.[0];
    if (written !== undefined) return written;
  }
  return undefined;
}

/** The number of a year, in whatever digits it is written. */
function yearOf(written: string): number {
  const digits = [...written.replace(/[年度()（）]/g, '').normalize('NFKC')].map((c) => {
    const value = '〇一二三四五六七八九'.indexOf(c);
    return value >= 0 ? String(value) : c === '○' || c === '零' ? '0' : c;
  });
  return Number(digits.join(''));
}
