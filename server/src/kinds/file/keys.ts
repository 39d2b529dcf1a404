import { parseStatement, type KeyStatement } from '../../forms/equation.ts';
import { describedColumns, describedRows } from './kindTables.ts';
import type { KindTable } from './schema.ts';

/** What a sum or bound says; undefined where it is not written as one. */
export function statementIn(text: string): KeyStatement | undefined {
  try {
    return parseStatement(text);
  } catch {
    return undefined;
  }
}

/** The same, with empty sides where it is not written as one. */
export function statementOf(text: string): KeyStatement {
  return statementIn(text) ?? { left: [], operator: '=', right: [] };
}

/** The keys of a sum or bound, in their order. */
export function keysIn(text: string): string[] {
  const { left, right } = statementOf(text);
  return [...left, ...right].map(({ key }) => key);
}

/** Whether the keys are those of rows or of columns of the table; undefined where they are not all of one of them. */
export function axisOfKeys(keys: readonly string[], table: KindTable): 'row' | 'column' | undefined {
  const rows = new Set(describedRows(table).map(({ key }) => key));
  const columns = new Set(describedColumns(table).map(({ key }) => key));
  if (keys.length === 0) return undefined;
  if (keys.every((key) => rows.has(key))) return 'row';
  return keys.every((key) => columns.has(key)) ? 'column' : undefined;
}
