import type { Wording } from '../../forms/schema.ts';
import { hasTable } from '../../kinds/kind.ts';
import { finding } from '../model/found.ts';
import type { ReportSkeleton, Section } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';
import { stillWriting } from './support/progress.ts';

/** A section of text does not say what it must. */
export const sectionContent = {
  code: 'section-content',
  severity: 'information',
  looksAt: 'skeleton',
  *check(report) {
    for (const section of report.sections) {
      if (hasTable(report.kind, section.number)) continue;
      const text = textOf(report, section);
      if (text === '') {
        if (!stillWriting(report, section.number)) yield at(section, '没有内容', 'has no content');
        continue;
      }
      const missing = missingIn(report, section.number, text);
      const zh = `没有写到：${missing.map((item) => item.zh).join('、')}`;
      if (missing.length > 0) yield at(section, zh, `does not mention: ${missing.map((item) => item.en).join(', ')}`);
      if (expectedOf(report, section.number)?.noneIsTooLittle && /^无[。.]?$/.test(text))
        yield at(section, '只写了“无”', 'says only 无 (none)');
    }
  },
} as const satisfies SkeletonRule;

function at(section: Section, zh: string, en: string) {
  return finding(section.span, { zh: `“${section.title}”${zh}`, en: `“${section.title}” ${en}` });
}

function textOf(report: ReportSkeleton, section: Section): string {
  const { start, end } = section.range;
  const own = report.prose.filter(({ span }) => span.start >= start && span.end <= end);
  return own.map((prose) => prose.text.trim()).join('');
}

function expectedOf({ kind }: ReportSkeleton, number: number) {
  return kind.textSigns.sections.get(number);
}

/** What the text of the section must speak of in this edition and in the mouth of this organisation, and does not. */
function missingIn(report: ReportSkeleton, number: number, text: string): Wording[] {
  const due = (expectedOf(report, number)?.mentions ?? []).filter(
    ({ edition, organisations }) =>
      (edition ?? report.edition) === report.edition && (organisations?.test(report.organisation ?? '') ?? true),
  );
  return due.filter(({ pattern }) => !pattern.test(text)).map(({ name }) => name);
}
