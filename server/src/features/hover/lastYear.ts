import type { BoundTable, Cell } from '../../bind/table.ts';
import { reportName } from '../../check/wording/reportName.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { lastYearAt } from '../basis/lastYear.ts';
import { escapeMarkdown } from '../basis/markdown.ts';
import { say } from '../basis/names.ts';

/**
 * What last year's report states in the place of the figure, and for a figure carried in, what was carried
 * out; empty where neither is known.
 */
export function describeLastYear(
  { slot }: Cell,
  { form }: BoundTable,
  report: CheckedReport,
  language: Language,
): string {
  const previous = report.beside?.previous;
  const { same, carriedOut } = lastYearAt(slot, form, report);
  if (!previous || !(same ?? carriedOut)) return '';
  const { zh, en } = reportName(previous);
  const parts = [
    ...(same ? [{ zh: `同一格 ${toText(same)}`, en: `${toText(same)} in the same place` }] : []),
    ...(carriedOut ? [{ zh: `结转下年度 ${toText(carriedOut)}`, en: `${toText(carriedOut)} carried forward` }] : []),
  ];
  const words = {
    zh: `${zh}：${parts.map((part) => part.zh).join('，')}。`,
    en: `In ${en}: ${parts.map((part) => part.en).join(', ')}.`,
  };
  return escapeMarkdown(say(words, language));
}
