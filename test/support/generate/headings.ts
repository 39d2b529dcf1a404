/** How titles and section headings vary in real reports. */
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { sectionOf, type StatutorySection } from '../../../server/src/kinds/kind.ts';

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

/** What a heading's line has around its words, by name, and whether the words have their numeral. */
export const headingWays = {
  plain: { around: ['', ''], numbered: true },
  markdown: { around: ['## ', ''], numbered: true },
  deep: { around: ['#### ', ''], numbered: true },
  bold: { around: ['**', '**'], numbered: true },
  unnumbered: { around: ['', ''], numbered: false },
} as const satisfies Record<string, { around: readonly [before: string, after: string]; numbered: boolean }>;
export type HeadingWay = keyof typeof headingWays;

/** The words of a section's heading: the official ones, or one of the variants, with the official numeral. */
export function headingOf(number: number, wording: number, way: HeadingWay): string {
  const section = sectionOf(disclosure, number) as StatutorySection;
  const words = section.variants[wording - 1] ?? section.title.slice(2);
  return headingWays[way].numbered ? section.title.slice(0, 2) + words : words;
}
