import type { Code } from '../check/codes.ts';
import type { Judgement, Verdict } from '../check/judge/judge.ts';
import type { Cell } from '../bind/table.ts';
import { cellName } from '../check/wording/name.ts';
import type { Language } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { figureAt, reportAt } from './basis/locate.ts';
import { say, valueText, verdictCount } from './basis/names.ts';
import { slotsOf } from './basis/relations.ts';

/** The figure at the place in one sentence to be read out: its row, column, value, what is due and how its sums stand. */
export function announceFigure(analysis: Analysis, offset: number, language: Language): string | undefined {
  const figure = figureAt(analysis, offset);
  if (!figure) return undefined;
  const { cell, judged } = figure;
  const own = judged.judgements.filter(({ relation }) => slotsOf(relation).includes(cell.slot));
  const count = (verdict: Verdict) => own.filter((judgement) => judgement.verdict === verdict).length;
  const counts = (['fails', 'open', 'holds'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => verdictCount(verdict, count(verdict), language));
  const due = dueAt(analysis, offset, cell);
  const sums = due === undefined ? sumsAt(own, cell) : [];
  const [name, value] = [say(cellName(cell.slot), language), valueText(cell, language)];
  const should = due === undefined ? '' : say({ zh: `，应为 ${due}`, en: `, should be ${due}` }, language);
  const parts = sums.map((sum) => say({ zh: `，各项之和为 ${sum}`, en: `, its parts make ${sum}` }, language)).join('');
  const standing =
    counts.length > 0 ? `${say({ zh: '；', en: '; ' }, language)}${counts.join(say(comma, language))}` : '';
  return `${name}${say({ zh: '：', en: ': ' }, language)}${value}${should}${parts}${standing}`;
}

const comma = { zh: '，', en: ', ' };

/** What the parts of the total make in the sums that fail, where that is not what stands there. */
function sumsAt(judgements: readonly Judgement[], { slot }: Cell): string[] {
  const failing = judgements.filter(({ relation, verdict }) => verdict === 'fails' && relation.stated === slot);
  const plain = failing.filter(({ relation: { right } }) => right.length === 1);
  return [...new Set(plain.map(({ left }) => toText(left)))];
}

/** The codes of findings that are sure of what should stand in a cell. */
const sure: ReadonlySet<Code> = new Set<Code>(['wrong-figure', 'blank-total', 'not-a-number', 'fraction-count']);

/** The value that the best repair of a finding would put into the cell; undefined where no finding is sure of one. */
function dueAt(analysis: Analysis, offset: number, cell: Cell): string | undefined {
  return reportAt(analysis, offset)
    ?.findings.filter(({ code }) => sure.has(code))
    .flatMap(({ repairs }) => repairs[0]?.cells ?? [])
    .find((change) => change.cell.slot === cell.slot)?.to;
}
