import type { Cell } from '../bind/table.ts';
import { add, isNegative, magnitude, toText } from '../text/decimal.ts';
import type { CheckedReport, Finding } from './finding.ts';
import type { Judgement } from './judge/judge.ts';
import type { JudgedTable } from './model/report.ts';

/** A figure that is being typed and may still become the right one, and the relations that fail only for that. */
export interface HalfTyped {
  readonly cell: Cell;
  readonly judged: JudgedTable;
  readonly waiting: ReadonlySet<Judgement>;
}

/**
 * The figure that ends at the offset, where typing has got to: `1` on its way to `104`. Undefined where none ends there,
 * or no figure that begins so would do.
 *
 * @param typedTo Where what was typed last ends; undefined if nothing is being typed.
 */
export function halfTypedIn({ tables }: CheckedReport, typedTo: number | undefined): HalfTyped | undefined {
  if (typedTo === undefined) return undefined;
  for (const judged of tables) {
    const cell = judged.table.cells.find((one) => one?.span.end === typedTo && one.text !== '');
    if (!cell) continue;
    const waiting = judged.judgements.filter((judgement) => mayStillHold(judgement, cell, judged));
    if (waiting.length > 0 || isHalfDecimal(cell)) return { cell, judged, waiting: new Set(waiting) };
  }
  return undefined;
}

/** Whether the finding says only what ends with the next digits: relations that wait for them, a decimal point that stands last. */
export function isHalfTyped({ code, relations, span }: Finding, { cell, waiting }: HalfTyped): boolean {
  if (code === 'not-a-number') return span.start === cell.span.start && isHalfDecimal(cell);
  const ids = new Set(Array.from(waiting, ({ relation }) => relation.id));
  return relations.length > 0 && relations.every((id) => ids.has(id));
}

/** The table with the relations that wait for the next digits open. */
export function opened(judged: JudgedTable, half: HalfTyped): JudgedTable {
  if (judged !== half.judged || half.waiting.size === 0) return judged;
  const judgements = judged.judgements.map((one): Judgement =>
    half.waiting.has(one) ? { ...one, verdict: 'open' } : one,
  );
  return { ...judged, judgements };
}

function isHalfDecimal({ figure, text }: Cell): boolean {
  return figure.state === 'unreadable' && /^\d+[.．]$/.test(text);
}

/** Whether the relation fails, and would hold with a figure in the cell that begins as the one there: only a side that is short grows. */
function mayStillHold(judgement: Judgement, { slot, figure }: Cell, { table }: JudgedTable): boolean {
  const { relation, difference, verdict } = judgement;
  if (verdict !== 'fails' || figure.state !== 'number') return false;
  const [short, other] = isNegative(difference) ? [relation.left, relation.right] : [relation.right, relation.left];
  if (!short.includes(slot)) return false;
  if (other.some(({ index }) => table.cells[index]?.figure.state === 'blank')) return true;
  const due = add(figure.value, magnitude(difference));
  return toText(due).startsWith(toText(figure.value));
}
