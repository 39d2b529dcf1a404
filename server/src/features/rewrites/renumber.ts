import type { CheckedReport } from '../../check/finding.ts';
import type { Section } from '../../check/model/report.ts';
import { sectionOf, type ReportKind } from '../../kinds/kind.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Rewrite } from './rewrite.ts';

/** Gives each section heading the numeral of the form. */
export function renumberHeadings(analysis: Analysis, { kind, sections }: CheckedReport): Rewrite[] {
  const changes = sections.flatMap((section) => numeral(analysis, kind, section));
  if (changes.length === 0) return [];
  return [
    {
      title: { zh: '按格式重新编排标题序号', en: 'Number the headings as in the form' },
      settles: undefined,
      changes,
      undertaking: changesNoFigure,
    },
  ];
}

function numeral({ text }: Analysis, kind: ReportKind, { number, span }: Section): TextChange[] {
  const heading = text.slice(span.start, span.end);
  const [, signs = '', written = ''] = /^([#\s]*)([一二三四五六七八九十—─]+\s*[、.．]\s*)?/.exec(heading) ?? [];
  const due = /^.*?、/.exec(sectionOf(kind, number)?.title ?? '')?.[0] ?? written;
  const start = span.start + signs.length;
  return written === due ? [] : [{ range: { start, end: start + written.length }, newText: due }];
}
