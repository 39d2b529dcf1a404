import { hasTable, lastSection } from '../../../kinds/kind.ts';
import { memo } from '../../../text/memo.ts';
import type { ReportSkeleton, Heading } from '../../model/report.ts';

/** The highest number of a section; 0 without any. */
const highest = memo((sections: readonly Heading[]) => ({
  number: sections.reduce((most, { number }) => Math.max(most, number), 0),
}));

/** The highest number of a section that has been written; 0 without any. */
export function lastWritten({ sections }: ReportSkeleton): number {
  return highest(sections).number;
}

/** Whether the report can be said to lack something: a single section without a title is only a part of one. */
export function sectionsStand(report: ReportSkeleton): boolean {
  return report.title !== undefined || report.sections.length > 1;
}

/** Whether the author may still be writing the section: it is the last one so far, and not the last of all. */
export function stillWriting(report: ReportSkeleton, number: number): boolean {
  return number < lastSection(report.kind) && number >= lastWritten(report);
}

/**
 * Whether what a template leaves blank may not have been filled in yet: a section of text behind that one is still
 * empty; in a report that ends in tables, any section of text.
 */
export function stillFillingIn({ kind, sections, prose }: ReportSkeleton, number: number): boolean {
  const written = new Set(prose.map(({ section }) => section));
  const isText = (section: { readonly number: number }) => !hasTable(kind, section.number);
  const isBehind = (section: { readonly number: number }) => section.number > number;
  const endsInTables = !kind.sections.some((section) => isBehind(section) && isText(section));
  return sections.some(
    (section) => isText(section) && (endsInTables || isBehind(section)) && !written.has(section.number),
  );
}

/** Whether a template that has every section is being filled in at that one: a section of text behind it is still empty. */
export function isTemplateBegun(report: ReportSkeleton, number: number): boolean {
  const numbers = new Set(report.sections.map((section) => section.number));
  return report.kind.sections.every((section) => numbers.has(section.number)) && stillFillingIn(report, number);
}
