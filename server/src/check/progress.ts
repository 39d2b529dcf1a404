import type { Frame } from './report.ts';

/** The highest number of a section that has been written; 0 without any. */
export function lastWritten(report: Frame): number {
  return Math.max(0, ...report.sections.map((section) => section.number));
}

/** Whether the report can be said to lack something: a single section without a title is only a part of one. */
export function sectionsStand(report: Frame): boolean {
  return report.title !== undefined || report.sections.length > 1;
}

/** Whether the author may still be writing the section: it is the last one so far, and not the sixth. */
export function stillWriting(report: Frame, number: number): boolean {
  return number < 6 && number >= lastWritten(report);
}
