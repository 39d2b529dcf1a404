import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { CheckedReport, Finding } from '../../check/finding.ts';
import type { CellChange } from '../../check/model/found.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { changeFigures } from '../../check/repair/repair.ts';
import type { Wording } from '../../forms/schema.ts';
import { decimal, toText, zero } from '../../text/decimal.ts';
import { overlaps, touches } from '../../text/span.ts';
import { carriedInto } from '../basis/carriedIn.ts';
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

/** The same for the blank ones alone: none that stands is written over. */
export function fillBlankTotals(judged: JudgedTable, findings: readonly Finding[]): Rewrite[] {
  return rewriteOf(judged, totalsToSet(judged, findings, [], isBlank));
}

/** Fills in what follows from what stands already: what last year carried forward, and the blank totals of which every part is known. */
export function fillWhatFollows(judged: JudgedTable, report: CheckedReport): Rewrite[] {
  const carried = harmless(judged.table, carriedIn(judged.table, report));
  return rewriteOf(judged, totalsToSet(judged, [], carried), carried.length > 0 ? withCarried : undefined);
}

const withCarried = { zh: '填入上年结转和总计', en: 'Enter what was carried in and the totals' };

/** The blanks for what was carried in, with what last year's report carried forward. */
function carriedIn(table: BoundTable, report: CheckedReport): CellChange[] {
  const blanks = table.cells.filter((cell) => cell?.figure.state === 'blank' && cell.placed === 'evident') as Cell[];
  return blanks.flatMap((cell) => {
    const value = carriedInto(cell, table, report);
    return value ? [changeTo(cell, value)] : [];
  });
}

function rewriteOf({ table }: JudgedTable, changes: readonly CellChange[], title = titleOf(changes)): Rewrite[] {
  const { edits } = changeFigures(table, changes);
  if (edits.length === 0) return [];
  return [{ title, settles: undefined, changes: changesOf(edits), undertaking: { cells: changes } }];
}

/** The totals to be set, besides the changes that are made already. */
function totalsToSet(
  { table, judgements }: JudgedTable,
  findings: readonly Finding[],
  made: readonly CellChange[] = [],
  isAsked: (change: CellChange, blamed: readonly CellChange[]) => boolean = isWanted,
): readonly CellChange[] {
  const figures = figuresIn(table);
  const blamed = blamedIn(table.cells, findings);
  for (const { cell } of blamed) figures.delete(cell.slot);
  for (const { cell, to } of made) figures.set(cell.slot, decimal(to) ?? zero);
  const changes = new Map<Cell, CellChange>(made.map((change) => [change.cell, change]));
  for (const relation of totalsInOrder(judgements.map((judgement) => judgement.relation))) {
    const cell = table.cells[relation.stated.index];
    const value = statedValue(relation, figures);
    if (!cell || !value || cell.placed === 'inferred' || changes.has(cell)) continue;
    const change = changeTo(cell, value);
    if (!isAsked(change, blamed)) continue;
    figures.set(cell.slot, value);
    changes.set(cell, change);
  }
  return harmless(table, [...changes.values()].filter(isChange));
}

/** Whether the total is blank, or is to become what the finding on it says it should be. */
function isWanted(change: CellChange, blamed: readonly CellChange[]): boolean {
  const { cell, to } = change;
  return isBlank(change) || blamed.some((other) => other.cell.slot === cell.slot && other.to === to);
}

function isBlank({ cell }: CellChange): boolean {
  return cell.figure.state === 'blank';
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
