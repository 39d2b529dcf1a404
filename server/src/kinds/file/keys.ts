import { parseStatement, type KeyStatement } from '../../forms/equation.ts';
import type { KindTable } from './schema.ts';

/** What a sum or bound says; its sides are empty where it is not written as one. */
export function statementOf(text: string): KeyStatement {
  try {
    return parseStatement(text);
  } catch {
    return { left: [], operator: '=', right: [] };
  }
}

/** The keys of a sum or bound, in their order. */
export function keysIn(text: string): string[] {
  const { left, right } = statementOf(text);
  return [...left, ...right].map(({ key }) => key);
}

/** Whether the keys are those of rows or of columns of the table; undefined where they are not all of one of them. */
export function axisOfKeys(keys: readonly string[], table: KindTable): 'row' | 'column' | undefined {
  const blocks = table.blocks ?? [{ columns: table.columns ?? [], rows: table.rows ?? [] }];
  const rows = new Set(blocks.flatMap((block) => block.rows.map(({ key }) => key)));
  const columns = new Set(blocks.flatMap((block) => block.columns.map(({ key }) => key)));
  if (keys.length === 0) return undefined;
  if (keys.every((key) => rows.has(key))) return 'row';
  return keys.every((key) => columns.has(key)) ? 'column' : undefined;
}
