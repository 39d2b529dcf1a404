import { sections } from '../kinds/sections.ts';
import { hanOf, normalForm, simplifiedText, withoutNumbering } from '../text/normal.ts';

/** How good a candidate for a section's heading a line is; a lower grade gives way to a higher one. */
export const grades = { official: 3, variant: 2, unnumbered: 1, subheading: 0 } as const;
export type Grade = (typeof grades)[keyof typeof grades];

/** A line that may open one of the six sections. */
export interface HeadingCandidate {
  /** The statutory number, 1 to 6. */
  readonly number: number;
  readonly grade: Grade;
}

const bodies = new Map(sections.flatMap((section) => section.variants.map((text) => [hanOf(text), section.number])));
const officialBodies = new Map(sections.map((section) => [normalForm(section.title), section.number]));
const patterns = sections.map((section) => [section.number, new RegExp(section.pattern)] as const);
const lastWords = /[况況述事施见見项項向目题題]$/;
const longestHeading = 50;

/** Whether the line may open a section; by its words, never by its numeral alone. */
export function headingCandidate(line: string): HeadingCandidate | undefined {
  if (line.length > 2 * longestHeading || !mayEndHeading(line)) return undefined;
  const text = headingTitle(line).replace(/[\s:：]+$/, '');
  if (text.length > longestHeading) return undefined;
  if (/[，。；！？]/.test(text) || !lastWords.test(text)) return undefined;
  const body = hanOf(withoutDash(withoutNumbering(text)));
  const official = officialBodies.get(body);
  const number = official ?? bodies.get(body) ?? patterns.find(([, pattern]) => pattern.test(body))?.[0];
  const grade = gradeOf(line, text, official !== undefined);
  return number === undefined || grade === undefined ? undefined : { number, grade };
}

/** The words of a heading without the marks of Markdown around them. */
export function headingTitle(line: string): string {
  return line.replace(/^\s*\[bookmark:[^\]]{0,40}\]/, '').replace(/^[\s#>*_]+|[\s#*_]+$/g, '');
}

const nearEnd = new Set(Array.from('况況述事施见見项項向', (character) => character.charCodeAt(0)));

/** Only a line with one of these characters can be a heading: a look at a few units instead of a pattern. */
function mayEndHeading(line: string): boolean {
  for (let i = line.length - 1; i >= 0 && i > line.length - 8; i--) if (nearEnd.has(line.charCodeAt(i))) return true;
  return false;
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

/** What a report's title says. */
export interface TitleWords {
  readonly year: number | undefined;
  readonly organisation: string | undefined;
}

const titleEnd = /政府信息公开(?:工作)?(?:年度工作|工作年度|年度|年)报告$|年度?政府信息公开(?:工作)?报告$/;
const titleStart = /政府信息公开.*$/s;
/** Words of a title around the organisation's name. */
const besideName = /^关于|^附件\d*|关于(?:报送|印发|公布|发布|编制|上报|做好)?$|的$/g;

/** The year and organisation of a title, if the text (its lines joined) is one. */
export function titleWords(text: string): TitleWords | undefined {
  const joined = simplifiedText(text.replace(/[\s\u3000#*_]+/g, ''));
  if (joined.length > 70 || /[，。；：:！？《》、]/.test(joined) || !titleEnd.test(joined)) return undefined;
  const year = writtenYear(joined);
  const organisation = joined
    .replace(titleStart, '')
    .replace(year ?? '', '')
    .replace(besideName, '');
  return {
    year: year === undefined ? undefined : yearOf(year),
    organisation: organisation === '' ? undefined : organisation,
  };
}

/** Whether the line may end a title: the cheap question before the exact one. */
export function mayEndTitle(line: string): boolean {
  const text = line.trimEnd();
  return text.length <= 80 && /[报報]告[\s*_#]*$/.test(text);
}

/** A calendar year with its word behind it; without, only where the number can be no other. */
const yearPatterns = [
  /[(（]?(?:(?<!\d)[12]\d{3}|[１２][０-９]{3}|二[〇○零0][一二三四五六七八九〇○零]{2})年度?[)）]?/,
  /[(（]?(?:(?<![第\d])20\d{2}(?![\d号])|２０[０-９]{2}|二[〇○零0][一二三四五六七八九〇○零]{2})[)）]?/,
];

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
