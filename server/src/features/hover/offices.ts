import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import { isZero, magnitude, subtract, sum, toText } from '../../text/decimal.ts';
import { officeFigures } from '../basis/elsewhere.ts';
import { paragraphs } from '../basis/markdown.ts';
import { say, verdictWord } from '../basis/names.ts';
import { drawSum, type SumLine } from './sumBlock.ts';

/** The same figure of the offices under the report's added up, where their sum is another; else that it is theirs; empty where they are not known. */
export function describeOffices(cell: Cell, { form }: BoundTable, report: CheckedReport, language: Language): string {
  const terms = officeFigures(cell.slot, form, report);
  const stated = numberIn(cell);
  if (terms.length === 0 || !stated) return '';
  const total = sum(terms.map(({ value }) => value));
  const apart = subtract(stated, total);
  const told = {
    zh: `所属 ${terms.length} 个单位之和`,
    en: terms.length === 1 ? 'that of its only office' : `the sum of its ${terms.length} offices`,
  };
  const verdict = `**${verdictWord(isZero(apart) ? 'holds' : 'fails', language)}**`;
  const head = `${verdict}${say({ zh: `：${told.zh}`, en: `: ${told.en}` }, language)}`;
  if (isZero(apart)) return head;
  const lines: SumLine[] = [
    ...terms
      .filter(({ value }) => !isZero(value))
      .map(({ organisation, value }): SumLine => [organisation, toText(value)]),
    [say({ zh: `${terms.length} 个单位合计`, en: `sum of ${terms.length}` }, language), toText(total)],
    [say({ zh: '本报告', en: 'this report' }, language), toText(stated)],
    [say({ zh: '相差', en: 'difference' }, language), toText(magnitude(apart))],
  ];
  return paragraphs([head, drawSum(lines)]);
}
