/** How titles and section headings vary in real reports (format.md §1.1). */
import { sectionOf } from '../../../server/src/forms/sections.ts';

/** A title's ways by name; each may take several lines. */
export const titleWays = {
  official: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  'year first': (name, year) => `${year}年${name}政府信息公开工作年度报告`,
  'annual report': (name, year) => `${name}${year}年度政府信息公开年度报告`,
  'two lines': (name, year) => `${name}\n${year}年政府信息公开工作年度报告`,
  'broken words': (name, year) => `${year}年${name}政府信息公开\n工作年度报告`,
  'blanks inside': (name, year) => `${name}               ${year}年政府信息公开工作年度报告   `,
} as const satisfies Record<string, (name: string, year: number) => string>;
export type TitleWay = keyof typeof titleWays;

/** What a heading's line has around its words, by name. */
export const headingWays = {
  plain: ['', ''],
  markdown: ['## ', ''],
  deep: ['#### ', ''],
  bold: ['**', '**'],
} as const satisfies Record<string, readonly [before: string, after: string]>;
export type HeadingWay = keyof typeof headingWays;

/** The words of a section's heading: the official ones, or one of the variants, with the official numeral. */
export function headingOf(number: number, wording: number): string {
  const section = sectionOf(number);
  const variant = section.variants[wording - 1];
  return wording === 0 || !variant ? section.title : section.title.slice(0, 2) + variant;
}
