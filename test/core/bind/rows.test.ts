/** How rows come together and are placed: small tables, printed as read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPart } from '../../../server/src/bind/part.ts';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { splitLines } from '../../../server/src/syntax/line.ts';

/** Each row with a figure: its key and its figures in the order of the columns; `?` before what was inferred. */
function read(text: string, edition: string | null = '2021'): string[] {
  const { tables } = readPart(splitLines(text, { offset: 0 }), {
    kind: disclosure,
    hint: { edition: edition ?? undefined, forced: false },
    endsDocument: false,
    section: 0,
  });
  const rows = new Map<string, string[]>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    if (!cell) continue;
    const { key } = cell.slot.row;
    rows.set(key, [...(rows.get(key) ?? []), (cell.placed === 'inferred' ? '?' : '') + (cell.text || '·')]);
  }
  return [...rows].map(([key, figures]) => `${key}: ${figures.join(' ')}`);
}

test('a slip in the name of a column leaves the column in its place', () =>
  assert.deepEqual(read('|信息内容|本年制发件数|本年废止某数|现行有效件数|\n|规章|1|2||\n|行政规范性文件|3|4||\n'), [
    'rules: 1 2 ·',
    'normative: 3 4 ·',
  ]));

test('labels in lines of their own belong to the figures behind them', () =>
  assert.deepEqual(read('（一）予以公开\n|1|0|0|0|0|0|1|\n1.属于国家秘密\n|2|0|0|0|0|0|2|\n'), [
    '3.1: 1 0 0 0 0 0 1',
    '3.3.1: 2 0 0 0 0 0 2',
  ]));

test('a line end converted twice is one line end', () =>
  assert.deepEqual(read('规章\r\r\n|\r\r\n1\r\r\n|\r\r\n2\r\r\n|\r\r\n3\r\r\n|\r\r\n'), ['rules: 1 2 3']));

test('without a head the columns are those of the edition, in doubt where nothing tells which it is', () => {
  assert.deepEqual(read('|规章|1|2|3|\n'), ['rules: 1 2 3']);
  assert.deepEqual(read('|规章|1|2|3|\n', null), ['rules: ?1 ?2 ?3']);
});
