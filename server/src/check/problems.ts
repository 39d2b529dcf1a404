import type { BoundTable, ReadingProblem } from '../bind/table.ts';
import type { Wording } from '../forms/schema.ts';
import type { Severity } from './codes.ts';
import { rowName } from './name.ts';
import type { Report } from './report.ts';

/** A problem of reading with the table it is in. */
export interface TableProblem {
  readonly table: BoundTable;
  readonly problem: ReadingProblem;
}

/** The problems of that kind in the report, but for rows that may be half typed. */
export function problemsOf(report: Report, kind: ReadingProblem['kind']): TableProblem[] {
  return report.tables.flatMap(({ table }) => problemsIn(table, kind).map((problem) => ({ table, problem })));
}

/** The same for one table. */
export function problemsIn(table: BoundTable, kind: ReadingProblem['kind']): ReadingProblem[] {
  return table.problems.filter((problem) => problem.kind === kind && !problem.open);
}

/** The row's name in the form, or its label as written. */
export function rowOf({ row, text }: ReadingProblem): Wording {
  const written = text ?? '';
  return row ? rowName(row) : { zh: written, en: written };
}

/** Slips in the structure of a table are errors where its figures must tie, and warnings in section two. */
export function structureSeverity(table: BoundTable): { severity?: Severity } {
  return table.form.relations.length === 0 ? { severity: 'warning' } : {};
}

/** Problems at the same place, told as one. */
export function byPlace(problems: readonly TableProblem[]): [TableProblem, ...TableProblem[]][] {
  const groups = new Map<string, [TableProblem, ...TableProblem[]]>();
  for (const one of problems) {
    const key = `${one.problem.span.start}-${one.problem.span.end}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
