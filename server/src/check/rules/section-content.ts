import type { Wording } from '../../forms/schema.ts';
import { hasTable } from '../../kinds/kind.ts';
import { finding } from '../model/found.ts';
import type { Prose, ReportSkeleton, Section } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';
import { stillWriting } from './support/progress.ts';
import { countUpTo } from '../../text/rising.ts';

/** A section of text does not say what it must. */
export const sectionContent = {
  code: 'section-content',
  severity: 'information',
  looksAt: 'skeleton',
  *check(report) {
    const own = proseBySection(report);
    for (const section of report.sections) {
      if (hasTable(report.kind, section.number)) continue;
      const text = (own.get(section) ?? []).map((prose) => prose.text.trim()).join('');
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

/** The running text of each section, in order. */
function proseBySection({ sections, prose }: ReportSkeleton): ReadonlyMap<Section, readonly Prose[]> {
  const inOrder = sections.toSorted((one, other) => one.range.start - other.range.start);
  const own = new Map(sections.map((section): [Section, Prose[]] => [section, []]));
  for (const one of prose) {
    const section =
      inOrder[countUpTo(inOrder.length, (at) => (inOrder[at] as Section).range.start, one.span.start) - 1];
    if (section && one.span.end <= section.range.end) own.get(section)?.push(one);
  }
  return own;
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
