import type { Wording } from '../../forms/schema.ts';
import { hasTable } from '../../kinds/kind.ts';
import { mentionsDue } from '../../kinds/textSigns.ts';
import { finding, type Related } from '../model/found.ts';
import type { Heading, Prose, ReportSkeleton } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';
import { stillWriting } from './support/progress.ts';
import { standardText } from '../../text/normal.ts';
import { countUpTo } from '../../text/rising.ts';

/** Sections of text do not say what they must: told once, at the first of them. */
export const sectionContent = {
  code: 'section-content',
  severity: 'information',
  looksAt: 'skeleton',
  *check(report) {
    const complaints = complaintsOn(report);
    const [first, ...others] = complaints;
    if (!first) return;
    const message = {
      zh: complaints.map(({ message: { zh } }) => zh).join('；'),
      en: complaints.map(({ message: { en } }) => en).join('; '),
    };
    yield finding(first.span, message, { related: others });
  },
} as const satisfies SkeletonRule;

/** What each section of text leaves out, where no other such section says it. */
function complaintsOn(report: ReportSkeleton): Related[] {
  const own = proseBySection(report);
  const ofText = report.sections.filter(({ number }) => !hasTable(report.kind, number));
  const texts = ofText.map((section) =>
    (own.get(section) ?? []).map((prose) => standardText(prose.text).trim()).join(''),
  );
  return ofText.flatMap((section, nth): Related[] => {
    const text = texts[nth] ?? '';
    if (text === '') return stillWriting(report, section.number) ? [] : [at(section, '没有内容', 'has no content')];
    const missing = missingIn(report, section.number, [text, ...texts]);
    const zh = `没有写到：${missing.map((item) => item.zh).join('、')}`;
    const en = `does not mention: ${missing.map((item) => item.en).join(', ')}`;
    const little = expectedOf(report, section.number)?.noneIsTooLittle && /^无[。.]?$/.test(text);
    return [
      ...(missing.length > 0 ? [at(section, zh, en)] : []),
      ...(little ? [at(section, '只写了“无”', 'says only 无 (none)')] : []),
    ];
  });
}

function at({ span, title }: Heading, zh: string, en: string): Related {
  return { span, message: { zh: `“${title}”${zh}`, en: `“${title}” ${en}` } };
}

/** The running text under each heading, in order. */
function proseBySection({ sections, prose }: ReportSkeleton): ReadonlyMap<Heading, readonly Prose[]> {
  const inOrder = sections.toSorted((one, other) => one.span.start - other.span.start);
  const own = new Map(sections.map((section): [Heading, Prose[]] => [section, []]));
  for (const one of prose) {
    const at = countUpTo(inOrder.length, (i) => (inOrder[i] as Heading).span.start, one.span.start) - 1;
    const section = inOrder[at];
    if (section) own.get(section)?.push(one);
  }
  return own;
}

function expectedOf({ kind }: ReportSkeleton, number: number) {
  return kind.textSigns.sections.get(number);
}

/**
 * What the text of the section must speak of in this edition and in the mouth of this organisation, and no text does.
 *
 * @param texts Its own first, where it most often stands.
 */
function missingIn(report: ReportSkeleton, number: number, texts: readonly string[]): Wording[] {
  const due = mentionsDue(report.kind.textSigns, number, report);
  return due.filter(({ pattern }) => !texts.some((text) => pattern.test(text))).map(({ name }) => name);
}
