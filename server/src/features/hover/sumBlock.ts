import { rowName, runsAlongRow } from '../../check/wording/name.ts';
import type { Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { numberIn } from '../../bind/table.ts';
import { isZero, sum, toText } from '../../text/decimal.ts';
import { padEnd, padStart, widthOf } from '../../text/width.ts';
import type { SeenRelation } from '../basis/equation.ts';
import { say, termWords, valueText } from '../basis/names.ts';

/** A line of a sum: what is counted, and the figure. */
export type SumLine = readonly [name: string, value: string];

/**
 * A relation as one adds it up on paper, in a block of code: each side term by term, the figures flush right, several
 * terms of one group as their subtotal, zeros left out; below each side its sum.
 */
export function sumBlock(seen: SeenRelation): string {
  return drawSum([...sideLines(seen, 'left'), ...sideLines(seen, 'right')]);
}

/** The lines of a sum in a block of code, their figures flush right. */
export function drawSum(lines: readonly SumLine[]): string {
  const [names, values] = [0, 1].map((part) => Math.max(...lines.map((line) => widthOf(line[part] ?? ''))));
  const drawn = lines.map(([name, value]) => `${padEnd(name, names ?? 0)}  ${padStart(value, values ?? 0)}`);
  return ['```text', ...drawn, '```'].join('\n');
}

function sideLines(seen: SeenRelation, side: 'left' | 'right'): SumLine[] {
  const { judgement, table, language } = seen;
  const slots = judgement.relation[side];
  const lines = groupsOf(seen, slots).flatMap((group) => groupLines(seen, group));
  if (slots.length === 1) return lines;
  const counted = slots.filter((slot) => table.cells[slot.index]).length;
  const all: Wording = { zh: `${counted} 项合计`, en: `sum of ${counted}` };
  return [...lines, [say(all, language), toText(judgement[side])]];
}

/** The terms of a sum down a column by the group of rows they stand in; a term of no group by itself. */
function groupsOf({ judgement: { relation } }: SeenRelation, slots: readonly Slot[]): Slot[][] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const { key, path } = slot.row;
    const group =
      runsAlongRow(relation) || path.length < 3 ? `${key} ${slot.column.key}` : path.slice(0, -1).join('\n');
    groups.set(group, [...(groups.get(group) ?? []), slot]);
  }
  // A sum within one group is added up term by term.
  return groups.size > 1 ? [...groups.values()] : slots.map((slot) => [slot]);
}

function groupLines(seen: SeenRelation, group: readonly Slot[]): SumLine[] {
  const [first, ...others] = group;
  if (!first) return [];
  if (others.length === 0) return termLine(seen, first);
  const values = group.flatMap((slot) => numberIn(seen.table.cells[slot.index]) ?? []);
  const total = sum(values);
  const own = group.includes(seen.at) ? termLine(seen, seen.at) : [];
  const within = own.map(([name, value]): SumLine => [
    say({ zh: `　其中 ${name}`, en: `  of these ${name}` }, seen.language),
    `(${value})`,
  ]);
  if (isZero(total) && within.length === 0) return [];
  return [[groupName(first, seen), toText(total)], ...within];
}

/** A term by its name and figure; left out where it is 0 or not in the table, unless it is the one asked about. */
function termLine({ judgement: { relation }, table, at, language }: SeenRelation, slot: Slot): SumLine[] {
  const cell = table.cells[slot.index];
  const value = numberIn(cell);
  if (slot !== at && slot !== relation.stated && (!cell || (value && isZero(value)))) return [];
  const name = runsAlongRow(relation) ? termWords(slot, relation) : rowName(slot.row);
  return [[say(name, language), valueText(cell, language)]];
}

/** The group as the form calls it; one that has no row of its own by its numeral. */
function groupName({ row }: Slot, { table, language }: SeenRelation): string {
  const key = row.key.split('.').slice(0, -1).join('.');
  const own = table.form.rows.find((other) => other.key === key);
  const group = row.path.at(-2) ?? '';
  return say({ zh: group, en: own ? rowName(own).en : key === '' ? group : `(${key})` }, language);
}
