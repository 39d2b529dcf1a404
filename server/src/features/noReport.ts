import { hasTable } from '../kinds/kind.ts';
import type { Wording } from '../forms/schema.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** What the document lacks to be taken for a report. */
export function whyNoReport({ document }: Analysis): Wording {
  const reports = document.reports.map(({ report }) => report);
  const lacks: Wording[] = [
    ...(reports.some(({ title }) => title) ? [] : [{ zh: '报告标题', en: 'report title' }]),
    ...(reports.some(({ kind, sections }) => sections.some(({ number }) => hasTable(kind, number)))
      ? []
      : [{ zh: '规定的章节', en: 'statutory section' }]),
    ...(hasOfficialTable({ document }) ? [] : [{ zh: '表格', en: 'official table' }]),
  ];
  const list = (words: readonly string[], comma: string, and: string) =>
    [words.slice(0, -1).join(comma), ...words.slice(-1)].filter((part) => part !== '').join(and);
  return {
    zh: `当前文件不像政府信息公开工作年度报告：没有找到${list(
      lacks.map(({ zh }) => zh),
      '、',
      '和',
    )}。`,
    en: `This file does not look like an annual report on government information disclosure: no ${list(
      lacks.map(({ en }) => en),
      ', ',
      ' or ',
    )} was found.`,
  };
}

/** Whether a table of a form stands in the document, be it a report or not. */
export function hasOfficialTable({ document }: Pick<Analysis, 'document'>): boolean {
  return document.reports.some(({ report }) => report.tables.length > 0);
}
