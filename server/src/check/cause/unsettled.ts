import type { BoundTable, Cell } from '../../bind/table.ts';
import type { RelationCode, Wording } from '../../forms/schema.ts';
import { isNegative, isZero, negate, toText } from '../../text/decimal.ts';
import { causeFinding, repairable, type CauseFinding } from '../model/causes.ts';
import type { Related, Repair } from '../model/found.ts';
import { once } from '../../text/once.ts';
import type { Judgement } from '../judge/judge.ts';
import { cellName, lineName, quoted, relationName, runsAlongRow } from '../wording/name.ts';
import { changeTitle } from '../repair/repair.ts';
import { setTotals } from '../repair/totals.ts';
import { sumsOf } from '../wording/sums.ts';
import type { WeighedWay } from './plausibility.ts';
import { hasNoParts } from './slips.ts';
import { slipWords } from './slipWords.ts';
import type { Equation, System } from './system.ts';
import { cellChanges, repairOf } from './wrongFigure.ts';

/**
 * The finding on failing relations that one change would settle, of which it is not certain: the candidates are
 * its repairs. It stands on the total that the first relation states.
 */
export function unsettled(
  table: BoundTable,
  system: System,
  equations: readonly [Equation, ...Equation[]],
  candidates: readonly WeighedWay[],
): CauseFinding {
  const [first, ...others] = equations;
  const hint = hasNoParts(system, first) ? slipWords['parts-not-entered'] : candidatesText(system, candidates);
  const plain = failing(table, first.judgement, withOthers(others, hint));
  if (others.length === 0) return plain;
  return {
    ...plain,
    relations: equations.map(({ judgement }) => judgement.relation.id),
    related: [...plain.related, ...others.map(({ judgement }) => statedIn(table, judgement))],
  };
}

/** Another relation with its sums, at the total it states. */
function statedIn(table: BoundTable, judgement: Judgement): Related {
  return { span: (table.cells[judgement.relation.stated.index] as Cell).span, message: sumsOf(judgement, table.cells) };
}

/** The hint behind the names of the other relations that fail for the same reason. */
function withOthers(others: readonly Equation[], hint: Wording): Wording {
  if (others.length === 0) return hint;
  const names = others.map(({ judgement }) => quoted(lineName(judgement.relation)));
  return {
    zh: `${names.map(({ zh }) => zh).join('')}因此也不符；${hint.zh}`,
    en: `for the same reason ${names.map(({ en }) => en).join(', ')} ${names.length === 1 ? 'does' : 'do'} not reconcile; ${hint.en}`,
  };
}

/** The candidates as repairs, each of which settles all relations they are about. */
export function candidateRepairs(table: BoundTable, system: System, candidates: readonly WeighedWay[]): Repair[] {
  return candidates.flatMap((candidate) => repairOf(table, system, candidate));
}

/** Findings on failing relations so many that no few figures are the cause; all totals may be summed up anew. */
export function failingTogether(table: BoundTable, judgements: readonly Judgement[]): CauseFinding[] {
  const repairs = once(() => [setTotals(table)].filter((repair) => repair !== undefined));
  const hint = {
    zh: `本表共有 ${judgements.length} 处不符，不能归结到个别数字`,
    en: `${judgements.length} sums of this table do not reconcile, and they do not come down to a few figures`,
  };
  return judgements.map((judgement) => {
    const plain = failing(table, judgement, hint);
    return judgement.relation.right.length === 1 ? repairable(plain, repairs) : plain;
  });
}

/** More candidates than these are counted instead of named. */
const mostNamed = 3;

function candidatesText(system: System, candidates: readonly WeighedWay[]): Wording {
  const count = candidates.length;
  const named = candidates.slice(0, mostNamed).map(({ changes }) => changeTitle(cellChanges(system, changes)));
  const rest = count > mostNamed;
  const zh = `${named.map((one) => one.zh).join('；或')}${rest ? '；等等' : ''}`;
  const en = `${named.map((one) => one.en).join('; or ')}${rest ? '; and so on' : ''}`;
  if (count === 1)
    return {
      zh: `只有一种改法能相符，但不能断定就是这一处有误：${zh}`,
      en: `one change would settle it, but that is not certain: ${en}`,
    };
  return {
    zh: `有 ${count} 种改法都能相符，不能断定是哪一处有误：${zh}`,
    en: `${count} changes would settle it, none more certain than the others: ${en}`,
  };
}

function failing(table: BoundTable, judgement: Judgement, hint: Wording): CauseFinding {
  const { relation, difference } = judgement;
  const name = relationName(relation);
  const sums = sumsOf(judgement, table.cells);
  const apart = toText(isNegative(difference) ? negate(difference) : difference);
  const message = {
    zh: `${name.zh} 不符：${sums.zh}，相差 ${apart}；${hint.zh}`,
    en: `${name.en} does not reconcile: ${sums.en}, off by ${apart}; ${hint.en}`,
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
