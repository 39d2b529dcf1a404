import { lastSection } from '../../../kinds/kind.ts';
import type { ReportSkeleton, Section } from '../../model/report.ts';

const known = new WeakMap<readonly Section[], number>();

/** The highest number of a section that has been written; 0 without any. Worked out once. */
export function lastWritten({ sections }: ReportSkeleton): number {
  const last = known.get(sections) ?? sections.reduce((highest, { number }) => Math.max(highest, number), 0);
  known.set(sections, last);
  return last;
}

/** Whether the report can be said to lack something: a single section without a title is only a part of one. */
export function sectionsStand(report: ReportSkeleton): boolean {
  return report.title !== undefined || report.sections.length > 1;
}

/** Whether the author may still be writing the section: it is the last one so far, and not the last of all. */
export function stillWriting(report: ReportSkeleton, number: number): boolean {
  return number < lastSection(report.kind) && number >= lastWritten(report);
}
