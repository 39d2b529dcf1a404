import type { CheckedReport } from '../../check/finding.ts';
import type { StatutorySection } from '../../kinds/kind.ts';
import { overlaps, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { sectionToWrite, type Writing } from '../basis/editionToWrite.ts';
import type { TextChange } from '../../text/change.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
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
    return [insertion(analysis, report, section, writing)];
  });
}

/** Puts lines where a missing section of that number has its place, with the blank lines around them that it needs. */
export function sectionInserted(
  analysis: Analysis,
  report: CheckedReport,
  number: number,
  body: readonly string[],
): TextChange {
  const { text } = analysis;
  const next = report.sections.find((section) => section.number > number);
  const start = next ? lineStart(analysis, next.span.start) : report.range.end;
  const before = text.slice(0, start);
  const gap = before === '' || /(^|\n\r?\n)$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const newText = `${gap}${body.join('\n').trimEnd()}\n${start < text.length ? '\n' : ''}`;
  return { range: { start, end: start }, newText };
}

function lineStart({ lines }: Analysis, offset: number): number {
  return lines.startOf(lines.positionAt(offset).line);
}

function insertion(analysis: Analysis, report: CheckedReport, section: StatutorySection, writing: Writing): Rewrite {
  const { number, title, en } = section;
  const { body } = sectionToWrite(report, section, writing);
  const plain = plainText(body.join('\n')).split('\n');
  return {
    title: { zh: `补入“${title}”`, en: `Insert section ${number} (${en})` },
    settles: 'missing-section',
    changes: [sectionInserted(analysis, report, number, plain)],
    undertaking: changesNoFigure,
  };
}
