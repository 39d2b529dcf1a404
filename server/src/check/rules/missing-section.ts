import { lastSection, type StatutorySection } from '../../kinds/kind.ts';
import type { Span } from '../../text/span.ts';
import { finding, type Found } from '../model/found.ts';
import { lastWritten, sectionsStand } from './support/progress.ts';
import type { ReportSkeleton } from '../model/report.ts';
import { isGarbled } from './encoding.ts';
import type { SkeletonRule } from './rule.ts';

/** One of the sections that the report must have has no heading. Those not written yet are named together. */
export const missingSection = {
  code: 'missing-section',
  severity: 'warning',
  looksAt: 'skeleton',
  *check(report) {
    if (isGarbled(report) || isTableAlone(report)) return;
    const missing = report.kind.sections.filter(
      ({ number }) => !report.sections.some((section) => section.number === number),
    );
    const begun = sectionsStand(report);
    const toCome = missing.filter(({ number }) => !begun || number > lastWritten(report));
    for (const section of missing) if (!toCome.includes(section)) yield* missed(report, section);
    if (toCome.length > 0) yield* notYetWritten(report, toCome);
  },
} as const satisfies SkeletonRule;

/** Whether nothing of a report stands there but tables: somebody checks these alone. */
function isTableAlone({ title, sections, tables }: ReportSkeleton): boolean {
  return title === undefined && sections.length === 0 && tables.length > 0;
}

function* missed(report: ReportSkeleton, { number, title, en }: StatutorySection): Iterable<Found> {
  const place = dueAt(report, number);
  if (!place) return;
  yield finding(place, {
    zh: `此处之前应有“${title}”，没有找到`,
    en: `section ${number} (${title}, ${en}) should stand before this but was not found`,
  });
}

function* notYetWritten(report: ReportSkeleton, missing: readonly StatutorySection[]): Iterable<Found> {
  const place = dueAt(report, lastSection(report.kind) + 1);
  if (!place) return;
  const message = {
    zh: `还没有写：${missing.map((section) => section.title).join('；')}`,
    en: `not written yet: ${missing.map(({ title, en }) => `${title} (${en})`).join('; ')}`,
  };
  yield finding(place, message, { severity: 'information' });
}

/** The heading before which the section should stand; else the last heading or the title. */
function dueAt(report: ReportSkeleton, number: number): Span | undefined {
  const next = report.sections.find((section) => section.number > number) ?? report.sections.at(-1);
  return next?.span ?? report.title?.span;
}
