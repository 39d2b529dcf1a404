import type { CheckedReport } from '../../check/finding.ts';
import type { StatutorySection } from '../../kinds/kind.ts';
import { overlaps, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { sectionToWrite, type Writing } from '../basis/editionToWrite.ts';
import type { Rewrite } from './rewrite.ts';
import { plainText } from '../basis/snippetText.ts';

/** Puts a missing section in its place with its table, each that is due at the headings in the range; not in a page. */
export function insertSections(analysis: Analysis, report: CheckedReport, range: Range, writing: Writing): Rewrite[] {
  if (analysis.page) return [];
  const missing = report.kind.sections.filter(
    ({ number }) => !report.sections.some((section) => section.number === number),
  );
  return missing.flatMap((section) => {
    const next = report.sections.find(({ number }) => number > section.number);
    const heading = next ?? report.sections.at(-1) ?? report.title;
    if (!heading || !overlaps(heading.span, range)) return [];
    const start = next ? lineStart(analysis, next.span.start) : report.range.end;
    return [insertion(analysis, report, section, start, writing)];
  });
}

function lineStart({ lines }: Analysis, offset: number): number {
  return lines.startOf(lines.positionAt(offset).line);
}

function insertion(
  { text }: Analysis,
  report: CheckedReport,
  section: StatutorySection,
  start: number,
  writing: Writing,
): Rewrite {
  const { number, title, en } = section;
  const { body } = sectionToWrite(report, section, writing);
  const before = text.slice(0, start);
  const gap = /(^|\n\r?\n)$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const newText = `${gap}${plainText(body.join('\n')).trimEnd()}\n${start < text.length ? '\n' : ''}`;
  return {
    title: { zh: `补入“${title}”`, en: `Insert section ${number} (${en})` },
    settles: 'missing-section',
    changes: [{ range: { start, end: start }, newText }],
  };
}
