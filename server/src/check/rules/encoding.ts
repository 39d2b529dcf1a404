import { finding } from '../model/found.ts';
import { placeOf } from './support/passages.ts';
import type { ReportSkeleton } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';

/** 报告 and 一、 of UTF-8 read as GBK, what GBK makes of lost characters, and these themselves. */
const garbled = /鎶ュ憡|涓€銆|锟斤拷|\uFFFD+|\?{8,}/;

/** The text was decoded wrongly somewhere on its way; said once, instead of what it would lead to. */
export const encoding = {
  code: 'encoding',
  severity: 'warning',
  looksAt: 'skeleton',
  *check(report) {
    for (const prose of report.prose) {
      const match = garbledIn(prose.text, report);
      if (!match) continue;
      const message = {
        zh: `“${match[0]}”像是乱码，文字的编码读错了；请从原文件重新复制，或按正确的编码打开`,
        en: `“${match[0]}” looks like text in another encoding; copy it again or open it in the right one`,
      };
      yield finding(placeOf(prose, match.index, match[0].length), message);
      return;
    }
  },
} as const satisfies SkeletonRule;

/** Whether a document may be no report only because the text was decoded wrongly. */
export function isGarbledReport(report: ReportSkeleton): boolean {
  return report.prose.some((prose) => report.kind.textSigns.garbledTitle?.test(prose.text));
}

/** Whether headings may be missing only because the text was decoded wrongly. */
export function isGarbled(report: ReportSkeleton): boolean {
  return report.sections.length === 0 && report.prose.some((prose) => garbledIn(prose.text, report));
}

/** The first of the words that a wrong encoding has left, those that every such report has among them. */
function garbledIn(text: string, { kind }: ReportSkeleton): RegExpExecArray | undefined {
  const [any, own] = [garbled.exec(text), kind.textSigns.garbled?.exec(text)];
  const first = own && (!any || own.index <= any.index) ? own : any;
  return first ?? undefined;
}
