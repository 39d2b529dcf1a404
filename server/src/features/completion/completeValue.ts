import type { BoundTable, Cell } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { reportName } from '../../check/wording/reportName.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Completion, CompletionOptions } from './completion.ts';
import { lastBlank, settlingValue } from '../basis/equation.ts';
import { carriedInto } from '../basis/carriedIn.ts';
import { figureAt, reportAt } from '../basis/locate.ts';
import { say } from '../basis/names.ts';
import { slotsOf } from '../basis/relations.ts';
import type { Typing } from '../basis/typing.ts';

/** What may stand in the figure at the place: what last year carried forward, or what settles a sum, for a blank that is the last of it, or a total. */
export function completeValue(analysis: Analysis, { offset }: Typing, { language }: CompletionOptions): Completion[] {
  const figure = figureAt(analysis, offset);
  if (!figure) return [];
  const { cell, judged } = figure;
  const report = reportAt(analysis, offset);
  const blank = cell.figure.state === 'blank';
  const range = blank ? { start: offset, end: offset } : cell.span;
  const carried = blank && report ? carriedIn(cell, judged.table, report) : [];
  const found = [...carried, ...settling(cell, judged)].map(({ value, clause }): Completion => {
    const undertaking = { cells: [{ cell, to: value }] };
    return {
      kind: 'value',
      label: value,
      detail: say(clause, language),
      range,
      snippet: value,
      words: [],
      undertaking,
    };
  });
  return found.filter(({ label }, i) => found.findIndex((other) => other.label === label) === i);
}

/** A figure that may stand there, and why. */
interface Value {
  readonly value: string;
  readonly clause: Wording;
}

function carriedIn(cell: Cell, table: BoundTable, report: CheckedReport): Value[] {
  const value = carriedInto(cell, table, report);
  const previous = report.beside?.previous;
  if (!value || !previous) return [];
  const { zh, en } = reportName(previous);
  return [{ value: toText(value), clause: { zh: `${zh}结转下年度的`, en: `carried forward in ${en}` } }];
}

function settling({ slot }: Cell, { table, judgements }: JudgedTable): Value[] {
  return judgements.flatMap((judgement) => {
    const { relation, verdict } = judgement;
    if (!slotsOf(relation).includes(slot)) return [];
    const forced = lastBlank(judgement, table) === slot || (verdict === 'fails' && relation.stated === slot);
    const value = forced ? settlingValue(judgement, slot, table) : undefined;
    return value ? [{ value: toText(value), clause: relation.clause }] : [];
  });
}
