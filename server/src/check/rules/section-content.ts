import type { Wording } from '../../forms/schema.ts';
import { hasTable } from '../../kinds/kind.ts';
import { finding } from '../model/finding.ts';
import { stillWriting } from './support/progress.ts';
import type { Prose, ReportSkeleton, Section } from '../model/report.ts';
import { countUpTo } from '../../text/rising.ts';
import type { FrameRule } from './rule.ts';

/** What section one must survey by the notice (国办公开办函〔2021〕30号), and the words by which a report is seen to do so. */
const survey: readonly (readonly [Wording, RegExp])[] = [
  [{ zh: '主动公开', en: 'disclosure on own initiative' }, /主动公开|公开(?:政府)?信息|发布/],
  [{ zh: '依申请公开', en: 'disclosure on request' }, /申请/],
  [{ zh: '政府信息管理', en: 'management of information' }, /管理|规范性文件|公文|保密|审查|清理/],
  [{ zh: '政府信息公开平台建设', en: 'platforms' }, /平台|网站|公众号|新媒体|专栏|公报/],
  [{ zh: '监督保障', en: 'supervision and support' }, /监督|考核|考评|评议|培训|责任追究|问责/],
];
const appraisal = [
  { zh: '工作考核、社会评议和责任追究结果情况', en: 'appraisal, public review and accountability' },
] as const;
const appraised = /考核|考评|评议|评估|追究|问责/;
const fee = [{ zh: '收取信息处理费情况', en: 'fees charged for handling requests' }] as const;

/** A section of text does not say what the notice wants in it. */
export const sectionContent: FrameRule = {
  code: 'section-content',
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
      if (section.number === 5 && /^无[。.]?$/.test(text)) yield at(section, '只写了“无”', 'says only 无 (none)');
    }
  },
};

function at(section: Section, zh: string, en: string) {
  return finding('section-content', section.span, { zh: `“${section.title}”${zh}`, en: `“${section.title}” ${en}` });
}

/** The running text of each section, in order. */
function proseBySection({ sections, prose }: ReportSkeleton): ReadonlyMap<Section, readonly Prose[]> {
  const inOrder = sections.toSorted((one, other) => one.range.start - other.range.start);
  const starts = inOrder.map(({ range }) => range.start);
  const own = new Map(sections.map((section): [Section, Prose[]] => [section, []]));
  for (const one of prose) {
    const section = inOrder[countUpTo(starts, one.span.start) - 1];
    if (section && one.span.end <= section.range.end) own.get(section)?.push(one);
  }
  return own;
}

function missingIn(report: ReportSkeleton, number: number, text: string): readonly Wording[] {
  if (number === 1) {
    const items = survey.filter(([, words]) => !words.test(text)).map(([item]) => item);
    return isGovernment(report) && !appraised.test(text) ? [...items, ...appraisal] : items;
  }
  return number === 6 && report.edition === '2021' && !/收费|信息处理费|费用/.test(text) ? fee : [];
}

/** A government of a county or above itself, not one of its departments. */
function isGovernment(report: ReportSkeleton): boolean {
  return /(?:(?<![乡镇])人民政府|[省市县区州旗])$/.test(report.organisation ?? '');
}
