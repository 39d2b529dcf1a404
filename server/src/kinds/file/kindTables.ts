import type { Wording } from '../../forms/schema.ts';
import type { KindColumn, KindRow, KindTable } from './schema.ts';

/** Rows that share a head. */
export type KindBlock = NonNullable<KindTable['blocks']>[number];

/** A sum that must tie, and what else is said of it. */
export type KindSum = Exclude<NonNullable<KindTable['sums']>[number], string>;
/** A bound, or a relation over years. */
export type KindStatement = Exclude<NonNullable<KindTable['bounds']>[number], string>;

/** A conversion of units, and what else is said of it. */
export type KindConversion = Exclude<NonNullable<KindTable['conversions']>[number], string>;

/** A conversion of units, however it is written. */
export function asConversion(conversion: string | KindConversion): KindConversion {
  const given = typeof conversion === 'string' ? { statement: conversion } : conversion;
  return { ...given, statement: plainSigns(given.statement) };
}

/** A bound, or a relation over years, however it is written. */
export function asStatement(statement: string | KindStatement): KindStatement {
  const given = typeof statement === 'string' ? { statement } : statement;
  return { ...given, statement: plainSigns(given.statement) };
}

/** A sum, however it is written. */
export function asSum(sum: string | KindSum): KindSum {
  const given = typeof sum === 'string' ? { equation: sum } : sum;
  return { ...given, equation: plainSigns(given.equation) };
}

/** Signs as keys are reckoned with: input methods write ＝, ＋ and ≤. */
function plainSigns(text: string): string {
  return text.normalize('NFKC').replaceAll('≤', '<=');
}

/** The blocks of a table, of which most have one. */
export function blocksOf({ blocks, columns = [], rows = [], corner, span }: KindTable): KindBlock[] {
  return blocks ?? [{ columns, rows, corner, span }];
}

/** The rows of all its blocks. */
export function describedRows(table: KindTable): KindRow[] {
  return blocksOf(table).flatMap(({ rows }) => rows);
}

/** The columns of all its blocks, each as often as it stands there. */
export function describedColumns(table: KindTable): KindColumn[] {
  return blocksOf(table).flatMap(({ columns }) => columns);
}

/** The cells of a label, outermost first. */
export function pathOf(label: KindRow['label']): string[] {
  return typeof label === 'string' ? [label] : label;
}

/** What the row or column of that key is called. */
export function nameOfKey(key: string, table: KindTable): string {
  const named = [...describedRows(table), ...describedColumns(table)].find((one) => one.key === key);
  return named ? (pathOf(named.label).at(-1) ?? key) : key;
}

/** The text in both languages. */
export function wordingOf(text: string | Wording): Wording {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}
