import { disclosureEditions as editions } from './disclosure/names.ts';
import type { Edition } from '../forms/schema.ts';
import { sectionOf, sections } from './sections.ts';
import { reportTemplate, sectionTemplate, type Holes } from './template.ts';

/** A template in the snippet syntax of the Language Server Protocol. */
export interface Snippet {
  readonly name: string;
  /** What is typed to get it, in characters and in pinyin. */
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const latest: Edition = '2021';
const sectionPrefixes = [
  ['总体情况', 'ztqk'],
  ['主动公开', 'zdgk'],
  ['依申请', 'ysq'],
  ['复议诉讼', 'fyss'],
  ['存在问题', 'czwt'],
  ['其他事项', 'qtsx'],
];

/** The whole report in each edition, and each section, in both editions where they differ. */
export function snippets(): Snippet[] {
  const numbers = sections.map((section) => section.number);
  return [
    ...editions.map(reportSnippet),
    ...numbers.map((number) => sectionSnippet(number, latest)),
    ...numbers.filter(differs).map((number) => sectionSnippet(number, '2019')),
  ];
}

/** The whole report of an edition. */
export function reportSnippet(edition: Edition): Snippet {
  return {
    name: `政府信息公开工作年度报告（${edition}年版）`,
    prefix: ['年报', 'nianbao'].map((word) => word + suffix(edition)),
    description: `完整的六部分年度报告，${edition}年版格式`,
    body: [...reportTemplate(edition, tabStops(true)), '', '$0'],
  };
}

/** One section with its table, in the edition. */
export function sectionSnippet(number: number, edition: Edition): Snippet {
  const { title, form } = sectionOf(number);
  const version = differs(number) ? `（${edition}年版）` : '';
  return {
    name: `${title}${version}`,
    prefix: (sectionPrefixes[number - 1] ?? []).map((word) => word + suffix(edition)),
    description: `第${title.charAt(0)}部分“${title.slice(2)}”${form ? '及其表格' : ''}${version}`,
    body: [...sectionTemplate(number, edition, tabStops(false)), '', '$0'],
  };
}

function suffix(edition: Edition): string {
  return edition === latest ? '' : edition;
}

function differs(number: number): boolean {
  const [one, other] = editions.map((edition) => sectionTemplate(number, edition, tabStops(false)).join('\n'));
  return one !== other;
}

/** Tab stops in order; those of year and organisation come first and are the same wherever they recur. */
function tabStops(named: boolean): Holes {
  let last = named ? 2 : 0;
  const next = () => String(++last);
  return {
    organisation: '${1}',
    year: '${2}',
    text: () => `\${${next()}}`,
    figure: (numeral) => `\${${next()}:${numeral}}`,
  };
}
