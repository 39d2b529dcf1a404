import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Relation } from '../../forms/form.ts';
import { toText } from '../../text/decimal.ts';
import { caused, type CauseFinding } from '../model/causes.ts';
import { cellFinding } from '../model/found.ts';
import type { Judgement } from '../judge/judge.ts';
import { cellName, quoted } from '../wording/name.ts';
import { changeFigure } from '../repair/repair.ts';
import type { JudgedTable } from '../model/report.ts';
import { forcedValue } from './forced.ts';

/**
 * Totals left blank while their parts are not, each once, with the value they must have. Where nothing stands
 * behind one the author may be on the way to it: then it is no more than information.
 */
export function blankTotals({ table, judgements }: JudgedTable): CauseFinding[] {
  const totals = new Map<Cell, Judgement[]>();
  for (const judgement of judgements) {
    const cell = blankTotalOf(table, judgement.relation);
    if (cell) totals.set(cell, [...(totals.get(cell) ?? []), judgement]);
  }
  return [...totals].flatMap(([cell, own]) => blankTotal(table, cell, own) ?? []);
}

/** The relation's total, if it is a blank sum of parts that were read. */
function blankTotalOf(table: BoundTable, { left, right, stated }: Relation): Cell | undefined {
  const cell = table.cells[stated.index];
  if (cell?.figure.state !== 'blank' || right.length > 1 || stated.row === table.openRow) return undefined;
  const states = left.map(({ index }) => table.cells[index]?.figure.state);
  const isRead = states.every((state) => state !== undefined && state !== 'unreadable');
  return isRead && states.includes('number') ? cell : undefined;
}

function blankTotal(table: BoundTable, cell: Cell, judgements: readonly Judgement[]): CauseFinding | undefined {
  const value = forcedValue(table, cell.slot);
  const parts = judgements.map(({ relation }) => relation.left.map(({ index }) => table.cells[index]));
  const isComplete = parts.some((cells) => cells.every((part) => part?.figure.state !== 'blank'));
  if (!value && !isComplete) return undefined;
  const { zh, en } = quoted(cellName(cell.slot));
  const due = value && toText(value);
  const message = {
    zh: `${zh}空白，而各分项已填${due ? `；应为 ${due}` : ''}`,
    en: `${en} is blank while its parts are not${due ? `; it should be ${due}` : ''}`,
  };
  const found = cellFinding(cell, message, parts.flat());
  const plain = isStillFilling(table, cell)
    ? { ...caused('blank-total', found), severity: 'information' as const }
    : caused('blank-total', found);
  const isEvident = [cell, ...parts.flat()].every((one) => one?.placed === 'evident');
  return due && isEvident ? { ...plain, repairs: [changeFigure(table, cell, due)] } : plain;
}

/** Whether there are cells behind that one, and all of them are blank. */
function isStillFilling({ cells }: BoundTable, { span }: Cell): boolean {
  const behind = cells.flatMap((cell) => (cell && cell.span.start > span.start ? [cell.figure.state] : []));
  return behind.length > 0 && behind.every((state) => state === 'blank');
}
