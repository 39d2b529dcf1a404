/**
 * Invented offices with the figures of their reports and sentences about them, as files:
 *
 *     云岭市水利局 2023 2021          organisation, year, edition
 *     1: 18 3 0 0 1 0                rows of the requests; the other rows are 0, totals are added up
 *     cases: 1 0 0 1 2 …             the fifteen figures of table four
 *     normative: made 2 repealed 1   rows of table two
 *
 *     共收到申请{22件=1}……             sentences, braced as in narrative.ts
 */
import { formOf } from './forms.ts';
import type { Edition } from '../../server/src/forms/schema.ts';
import { withTotal, type Report } from './narrative.ts';
import { writeTable, type Texts } from './table.ts';

/** An office and what its sentences are expected to mean. */
export interface Office {
  readonly report: Report;
  readonly sentences: readonly string[];
}

/** Reads the file of an office. */
export function officeOf(file: string): Office {
  const [head = '', ...body] = file.split('\n\n');
  const [title = '', ...rows] = head.split('\n');
  const [organisation = '', year = '', edition = ''] = title.split(' ');
  const figures = new Map(rows.map((row) => row.split(': ') as [string, string]));
  const tables = tablesOf(figures, edition);
  const lines = body.join('\n').split('\n');
  const sentences = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return { report: { tables, year: Number(year), organisation }, sentences };
}

function tablesOf(figures: ReadonlyMap<string, string>, edition: Edition): Report['tables'] {
  const litigation = formOf('litigation', edition);
  const cases = (figures.get('cases') ?? '').split(' ');
  const cells = Object.fromEntries(litigation.slots.map(({ column }, i) => [column.key, cases[i] ?? '']));
  const disclosure = formOf('disclosure', edition);
  const documents = disclosure.rows.flatMap(({ key }) => {
    const pairs = figures.get(key)?.matchAll(/(\w+) (\S+)/g);
    return pairs ? [[key, Object.fromEntries([...pairs].map(([, column, value]) => [column, value]))] as const] : [];
  });
  return [
    writeTable(formOf('requests', edition), requestsOf(figures, edition)).table,
    writeTable(litigation, { cases: cells }).table,
    writeTable(disclosure, Object.fromEntries(documents)).table,
  ];
}

/** The table of requests, with its totals, its row （七） and what is carried forward reckoned from the rest. */
function requestsOf(figures: ReadonlyMap<string, string>, edition: Edition): Texts {
  const rows = new Map<string, readonly number[]>();
  for (const { key, subtotal } of formOf('requests', edition).rows)
    if (!subtotal) rows.set(key, (figures.get(key) ?? '0 0 0 0 0 0').split(' ').map(Number));
  const given = [...rows];
  const handled = added(given.filter(([key]) => key.startsWith('3')));
  const received = added(given.filter(([key]) => key === '1' || key === '2'));
  rows.set('3.7', handled);
  rows.set(
    '4',
    received.map((count, i) => count - (handled[i] ?? 0)),
  );
  return Object.fromEntries([...rows].map(([key, row]) => [key, withTotal(row)]));
}

function added(rows: readonly (readonly [string, readonly number[]])[]): number[] {
  return [0, 1, 2, 3, 4, 5].map((i) => rows.reduce((sum, [, row]) => sum + (row[i] ?? 0), 0));
}
