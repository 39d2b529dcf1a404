import { numberIn, type Cell } from '../../bind/table.ts';
import type { Finding } from '../../check/finding.ts';
import type { CellChange } from '../../check/model/found.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { changeFigures } from '../../check/repair/repair.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { overlaps, touches } from '../../text/span.ts';
import { changesOf } from '../basis/change.ts';
import { changeTo, figuresIn, harmless, statedValue, totalsInOrder } from './filling.ts';
import type { Rewrite } from './rewrite.ts';

/**
 * Sets totals of the table to the sums of their parts: those that are blank, and those that a finding takes for
 * the wrong figure itself. A total with a part that is blank, was not read or is blamed stays.
 */
export function fillTotals(judged: JudgedTable, findings: readonly Finding[]): Rewrite[] {
  return rewriteOf(judged, totalsToSet(judged, findings));
}

/** Fills in the totals that are blank and of which every part is known. */
export function fillBlankTotals(judged: JudgedTable): Rewrite[] {
  return rewriteOf(judged, totalsToSet(judged, []));
}

function rewriteOf({ table }: JudgedTable, changes: readonly CellChange[]): Rewrite[] {
  const { edits } = changeFigures(table, changes);
  if (edits.length === 0) return [];
  return [{ title: titleOf(changes), settles: undefined, changes: changesOf(edits), undertaking: { cells: changes } }];
}

function totalsToSet({ table, judgements }: JudgedTable, findings: readonly Finding[]): readonly CellChange[] {
  const figures = figuresIn(table);
  const blamed = blamedIn(table.cells, findings);
  for (const { cell } of blamed) figures.delete(cell.slot);
  const changes = new Map<Cell, CellChange>();
  for (const relation of totalsInOrder(judgements.map((judgement) => judgement.relation))) {
    const cell = table.cells[relation.stated.index];
    const value = statedValue(relation, figures);
    if (!cell || !value || cell.placed === 'inferred') continue;
    const change = changeTo(cell, value);
    if (!isWanted(change, blamed)) continue;
    figures.set(cell.slot, value);
    changes.set(cell, change);
  }
  return harmless(table, [...changes.values()].filter(isChange));
}

/** Whether the total is blank, or is to become what the finding on it says it should be. */
function isWanted({ cell, to }: CellChange, blamed: readonly CellChange[]): boolean {
  if (cell.figure.state === 'blank') return true;
  return blamed.some((other) => other.cell.slot === cell.slot && other.to === to);
}

function isChange({ cell, to }: CellChange): boolean {
  const now = numberIn(cell);
  return !now || toText(now) !== to;
}

/** The figures that are the likeliest wrong ones by the findings, with what should stand there. */
function blamedIn(cells: readonly (Cell | undefined)[], findings: readonly Finding[]): CellChange[] {
  const [first, last] = [cells.find(Boolean), cells.findLast(Boolean)];
  if (!first || !last) return [];
  const whole = { start: first.span.start, end: last.span.end };
  const wrong = findings.filter(({ relations, span }) => relations.length > 0 && overlaps(span, whole));
  return wrong
    .flatMap(({ repairs }) => repairs[0]?.cells ?? [])
    .filter(({ cell }) => cells[cell.slot.index] && touches(whole, cell.span.start));
}

/** More changes than these are counted instead of named. */
const mostNamed = 3;

function titleOf(changes: readonly CellChange[]): Wording {
  const named = changes.slice(0, mostNamed).map(({ cell: { text }, to }) => ({
    zh: text === '' ? `填入 ${to}` : `把 ${text} 改为 ${to}`,
    en: text === '' ? `enter ${to}` : `change ${text} to ${to}`,
  }));
  const { length } = changes;
  const more = {
    zh: length > mostNamed ? `等 ${length} 处` : '',
    en: length > mostNamed ? ` and ${length - mostNamed} more` : '',
  };
  return {
    zh: `按各项之和填写总计：${named.map(({ zh }) => zh).join('，')}${more.zh}`,
    en: `Set ${length === 1 ? 'the total' : 'totals'} to the sum of the parts: ${named.map(({ en }) => en).join(', ')}${more.en}`,
  };
}
