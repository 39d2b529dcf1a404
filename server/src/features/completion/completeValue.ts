import type { Cell } from '../../bind/table.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { toText } from '../../text/decimal.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Completion, CompletionOptions } from './completion.ts';
import { lastBlank, settlingValue } from '../basis/equation.ts';
import { figureAt } from '../basis/locate.ts';
import { say } from '../basis/names.ts';
import { slotsOf } from '../basis/relations.ts';
import type { Typing } from '../basis/typing.ts';

/** The values that would settle a sum from the figure at the place: a blank that is the last of its sum, or a total. */
export function completeValue(analysis: Analysis, { offset }: Typing, { language }: CompletionOptions): Completion[] {
  const figure = figureAt(analysis, offset);
  if (!figure) return [];
  const { cell, judged } = figure;
  const blank = cell.figure.state === 'blank';
  const range = blank ? { start: offset, end: offset } : cell.span;
  const found = settling(cell, judged).map(({ value, clause }): Completion => {
    return { kind: 'value', label: value, detail: say(clause, language), range, snippet: value, words: [] };
  });
  return found.filter(({ label }, i) => found.findIndex((other) => other.label === label) === i);
}

function settling({ slot }: Cell, { table, judgements }: JudgedTable) {
  return judgements.flatMap((judgement) => {
    const { relation, verdict } = judgement;
    if (!slotsOf(relation).includes(slot)) return [];
    const forced = lastBlank(judgement, table) === slot || (verdict === 'fails' && relation.stated === slot);
    const value = forced ? settlingValue(judgement, slot, table) : undefined;
    return value ? [{ value: toText(value), clause: relation.clause }] : [];
  });
}
