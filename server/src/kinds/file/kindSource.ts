import { hanOf, withoutNumbering } from '../../text/normal.ts';
import type { KindEdition, KindSource, SectionSource } from '../kind.ts';
import { formSourceOf } from './formSource.ts';
import { describedColumns, pathOf, describedRows, wordingOf } from './kindTables.ts';
import { noProse } from './noProse.ts';
import type { KindFile, KindTable } from './schema.ts';

/** Words that stand in the heads of tables everywhere, and name no column where the file does not say so. */
const usualHeadWords = [
  '项目',
  '指标',
  '指标名称',
  '内容',
  '类别',
  '名称',
  '数值',
  '数量',
  '单位',
  '计量单位',
  '序号',
  '代码',
];

/** What is known of a kind of report by the file it is written down in, which must be in order. */
export function kindSourceOf(file: KindFile): KindSource {
  const title = wordingOf(file.title);
  const editions = editionsOf(file);
  const sections = (file.sections ?? []).map(sectionOf);
  return {
    name: file.name,
    title,
    editions,
    sections,
    forms: file.tables.map((table) => formSourceOf(table, file, editions)),
    titleSigns: titleSignsOf([title.zh, ...(file.otherTitles ?? [])]),
    headingEnds: sections
      .flatMap((one) => [one.title, ...one.variants])
      .map(lastOf)
      .join(''),
    headWords: file.headWords ?? usualHeadWords.filter((word) => !isLabel(word, file)),
    tableWords: patternOf(file.tables.flatMap(labelsOf)),
    template: {
      prefixes: [title.zh, file.name],
      description: `完整的${title.zh}`,
      title: file.titleLine ?? `{organisation}{year}年${title.zh}`,
      preamble: [],
    },
    prose: noProse,
  };
}

/** The text as a pattern that it alone fits. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A pattern that each of the texts fits, and nothing where there is none. */
function patternOf(texts: readonly string[]): string {
  return texts.map(literally).join('|') || '(?!)';
}

function lastOf(text: string): string {
  return text.slice(-1);
}

/** A title ends with one of these, and may have the year in brackets behind it. */
function titleSignsOf(titles: readonly string[]): KindSource['titleSigns'] {
  const ends = patternOf(titles);
  return {
    subject: `(?:${ends})`,
    end: `(?:${ends})(?:[（(][^（()）]{2,12}[）)])?$`,
    lastWords: [...titles.map((title) => title.slice(-2)), '）', ')'],
    mayLeaveOut: true,
  };
}

function editionsOf({ editions = [] }: KindFile): [KindEdition, ...KindEdition[]] {
  const [first = { name: 'standard', from: 1 }, ...others] = editions;
  return [first, ...others];
}

function sectionOf(
  { title, en, variants = [] }: NonNullable<KindFile['sections']>[number],
  index: number,
): SectionSource {
  const words = withoutNumbering(title);
  return { number: index + 1, title, en: en ?? title, variants, pattern: '(?!)', prefixes: [words] };
}

function isLabel(word: string, { tables }: KindFile): boolean {
  return tables
    .flatMap((table) => [...describedColumns(table), ...describedRows(table)])
    .some(({ label }) => pathOf(label).includes(word));
}

function labelsOf(table: KindTable): string[] {
  return describedRows(table)
    .flatMap(({ label }) => pathOf(label).slice(-1))
    .filter((label) => hanOf(label).length > 2);
}
