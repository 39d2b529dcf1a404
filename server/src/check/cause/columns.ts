import { runsAlongRow } from '../wording/name.ts';
import { causeOf, type Cause, type Change } from './change.ts';
import type { Equation, System } from './system.ts';

/** Fewer cells of a column are found as a star (stars.ts). */
const fewest = 3;

/**
 * For each column the change that settles every failing sum along a row by its cell in this column:
 * a column filled in a row too low, or one that belongs to another table.
 */
export function columnCauses(system: System): Cause[] {
  const rows = system.equations.filter(
    ({ verdict, judgement: { relation } }) => verdict === 'fails' && runsAlongRow(relation),
  );
  if (rows.length < fewest) return [];
  const columns = new Set(system.variables.map(({ cell }) => cell.slot.column));
  return [...columns].flatMap((column) => {
    const changes = rows.flatMap((row) => changeIn(system, row, column) ?? []);
    return (changes.length === rows.length && causeOf(system, changes)) || [];
  });
}

function changeIn(system: System, row: Equation, column: unknown): Change | undefined {
  const term = row.terms.find(({ variable }) => system.variables[variable]?.cell.slot.column === column);
  return term && { variable: term.variable, delta: -term.sign * row.residual };
}
