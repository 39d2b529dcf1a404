import type { FormName } from '../../forms/schema.ts';
import { editionOfYear, formOf, sectionOf } from '../../kinds/kind.ts';
import { finding } from '../model/found.ts';
import type { Prose, ReportSkeleton } from '../model/report.ts';
import { stillWriting } from './support/progress.ts';
import { unreadTexts } from './support/unreadTexts.ts';
import type { SkeletonRule } from './rule.ts';

/** A section that consists of a table has none that could be read; often the tables were pictures. */
export const missingTable = {
  code: 'missing-table',
  severity: 'warning',
  looksAt: 'skeleton',
  *check(report) {
    const found = new Set(report.tables.map(({ table }) => table.form.name));
    for (const { form } of unreadTexts(report)) found.add(form.name); // it stands there, and is told as unread
    if (holdsNothing(report)) yield finding((report.prose[0] as Prose).span, nothingRead);
    for (const { number, title, span } of report.sections) {
      const name = sectionOf(report.kind, number)?.form;
      if (!name || found.has(name) || !isDue(report, name)) continue;
      found.add(name);
      const form = report.kind.forms.findLast((one) => one.name === name)?.title ?? { zh: title, en: title };
      const severity = stillWriting(report, number) ? 'information' : 'warning';
      const message = {
        zh: `“${title}”下没有读到“${form.zh}”的表格`,
        en: `no table of ${form.en} could be read under “${title}”`,
      };
      yield finding(span, message, { severity });
    }
  },
} as const satisfies SkeletonRule;

/** Fewer lines may be the beginning of a draft. */
const fewestLines = 12;

/** Whether neither title nor sections nor tables were found in a whole text that is called a report: so markup hides them. */
function holdsNothing({ title, sections, tables, prose }: ReportSkeleton): boolean {
  return title === undefined && sections.length === 0 && tables.length === 0 && prose.length >= fewestLines;
}

const nothingRead = {
  zh: '没有读到报告的标题、章节和表格：可能是转换时留下的标记认不出来，或者文字的编码变了；请从原文重新复制',
  en: 'neither title, sections nor tables of the report could be read. Most likely a conversion left marks that are not understood, or changed the characters: copy it from the source again.',
};

/** Whether the report's edition has the table; where nothing tells the edition, all tables are due. */
function isDue({ kind, edition, year }: ReportSkeleton, name: FormName): boolean {
  const known = edition ?? (year === undefined ? undefined : editionOfYear(kind, year));
  return known === undefined || formOf(kind, name, known) !== undefined;
}
