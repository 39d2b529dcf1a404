import type { BoundTable } from '../bind/table.ts';
import { convertedIn } from './judge/conversion.ts';
import type { FormCell } from '../narrative/tableLookup.ts';
import { mentionsOf } from './model/narrative.ts';
import type { JudgedTable, Report } from './model/report.ts';

/** How much of a report's tables is checked against anything. */
export interface Coverage {
  /** How many figures the tables have. */
  readonly figures: number;
  /** Those in no relation that could be judged and in no sentence: a slip in them would go unseen. */
  readonly unprotected: readonly FormCell[];
}

/** Which figures of the report's tables neither a relation nor a sentence protects. */
export function coverageOf(report: Report): Coverage {
  const judged = mentionsOf(report).filter(({ agrees }) => agrees !== undefined);
  const said = new Set(judged.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  let figures = 0;
  const unprotected: FormCell[] = [];
  for (const { table, judgements } of report.tables) {
    const tied = tiedSlots(judgements, table);
    for (const cell of table.cells) {
      if (cell?.figure.state !== 'number') continue;
      figures++;
      if (!tied[cell.slot.index] && !said.has(cell)) unprotected.push({ form: table.form.name, cell });
    }
  }
  return { figures, unprotected };
}

/** Of each slot, by index, whether it stands in a relation that holds or fails, or restates another figure or is restated. */
function tiedSlots(judgements: JudgedTable['judgements'], table: BoundTable): readonly boolean[] {
  const tied: boolean[] = [];
  for (const { relation, verdict } of judgements)
    if (verdict !== 'open')
      for (const side of [relation.left, relation.right]) for (const slot of side) tied[slot.index] = true;
  for (const conversion of table.form.conversions)
    if (convertedIn(conversion, table)) for (const slot of [conversion.to, conversion.from]) tied[slot.index] = true;
  return tied;
}
