import type { BoundTable, Cell } from '../../bind/table.ts';
import type { RelationCode, Wording } from '../../forms/schema.ts';
import { isNegative, isZero, negate, toText } from '../../text/decimal.ts';
import { causeFinding, repairable, type CauseFinding } from '../model/causes.ts';
import type { Related, Repair } from '../model/found.ts';
import { once } from '../../text/once.ts';
import type { Judgement } from '../judge/judge.ts';
import { cellName, relationName, runsAlongRow } from '../wording/name.ts';
import { changeFigures } from '../repair/repair.ts';
import { setTotals } from '../repair/totals.ts';
import { sumsOf } from '../wording/sums.ts';
import type { WeighedWay } from './plausibility.ts';
import { hasNoParts } from './slips.ts';
import { slipWords } from './slipWords.ts';
import type { Equation, System } from './system.ts';
import { cellChanges } from './wrongFigure.ts';

/** The finding on a failing relation of which no single cause is known: the candidates are its repairs. */
export function unsettled(table: BoundTable, system: System, equation: Equation, candidates: number): CauseFinding {
  const hint = hasNoParts(system, equation) ? slipWords['parts-not-entered'] : candidatesText(candidates);
  return failing(table, equation.judgement, hint);
}

/** The candidates as repairs, each of which settles all relations they are about. */
export function candidateRepairs(table: BoundTable, system: System, candidates: readonly WeighedWay[]): Repair[] {
  return candidates.map(({ changes, slip }) => changeFigures(table, cellChanges(system, changes), slip));
}

/** Findings on failing relations so many that no few figures are the cause; all totals may be summed up anew. */
export function failingTogether(table: BoundTable, judgements: readonly Judgement[]): CauseFinding[] {
  const repairs = once(() => [setTotals(table)].filter((repair) => repair !== undefined));
  const hint = {
    zh: `本表共有 ${judgements.length} 处不符，不能归结到个别数字`,
    en: `${judgements.length} sums of this table do not tie, and no few figures are to blame`,
  };
  return judgements.map((judgement) => {
    const plain = failing(table, judgement, hint);
    return judgement.relation.right.length === 1 ? repairable(plain, repairs) : plain;
  });
}

function candidatesText(count: number): Wording {
  if (count === 1)
    return {
      zh: '只有一种改法能相符，但不能断定就是这一处有误',
      en: 'one change would settle it, but that is not certain',
    };
  return {
    zh: `有 ${count} 种改法都能相符，不能断定是哪一处有误`,
    en: `${count} changes would settle it, none more certain than the others`,
  };
}

function failing(table: BoundTable, judgement: Judgement, hint: Wording): CauseFinding {
  const { relation, difference } = judgement;
  const name = relationName(relation);
  const sums = sumsOf(judgement, table.cells);
  const apart = toText(isNegative(difference) ? negate(difference) : difference);
  const message = {
    zh: `${name.zh} 不符：${sums.zh}，相差 ${apart}；${hint.zh}`,
    en: `${name.en} does not tie: ${sums.en}, off by ${apart}; ${hint.en}`,
  };
  const code = relation.code ?? nearestCode(judgement);
  const { span } = table.cells[relation.stated.index] as Cell;
  return causeFinding(code, span, message, { relations: [relation.id], related: termsOf(table, judgement) });
}

/** A local subtotal is reported as the total it resembles. */
function nearestCode({ relation }: Judgement): RelationCode {
  return runsAlongRow(relation) ? 'row-total' : 'column-total';
}

/** The terms of the relation that are not 0, apart from the one the finding stands on. */
function termsOf(table: BoundTable, { relation }: Judgement): Related[] {
  return [...relation.left, ...relation.right].flatMap((slot) => {
    const cell = table.cells[slot.index];
    if (slot === relation.stated || cell?.figure.state !== 'number' || isZero(cell.figure.value)) return [];
    const { zh, en } = cellName(slot);
    const value = toText(cell.figure.value);
    return [{ span: cell.span, message: { zh: `${zh} ${value}`, en: `${en}: ${value}` } }];
  });
}
