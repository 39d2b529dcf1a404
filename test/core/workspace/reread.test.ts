/** The gate for edits takes none that leaves out what it undertakes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readsAsUndertaken } from '../../../server/src/workspace/reread.ts';
import type { Undertaking } from '../../../server/src/workspace/undertaking.ts';
import { analyse } from '../../support/analyse.ts';

const text = `二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 7 | 0 | 12 |
`;
const { document } = analyse(text, { edition: '2021', markup: 'text', force: true });
const [table] = document.reports[0]?.report.tables ?? [];
const [first, second] = (table?.table.cells ?? []).flatMap((cell) => cell ?? []);
assert.ok(first && second && table);

const written = [{ range: { start: first.span.start, end: first.span.end }, newText: '8' }];
const asSaid: Undertaking = { cells: [{ cell: first, to: '8' }] };
const absent = table.table.form.slots.find(({ index }) => !table.table.cells[index]);
assert.ok(absent);
const place = { form: table.table.form.name, nth: 0 };

test('a count that is exchanged as undertaken is taken', () => {
  assert.equal(readsAsUndertaken(document, written, asSaid), true);
});

test('a count that is exchanged is not, where another was to be', () => {
  assert.equal(readsAsUndertaken(document, written, { cells: [{ cell: second, to: '8' }] }), false);
  assert.equal(readsAsUndertaken(document, written, { cells: [...asSaid.cells, { cell: second, to: '1' }] }), false);
});

test('nor where a figure was to come that does not, be anything written or not', () => {
  const brings = [{ ...place, slot: absent, to: '3' }];
  assert.equal(readsAsUndertaken(document, written, { ...asSaid, brings }), false);
  assert.equal(readsAsUndertaken(document, [], { cells: [], brings }), false);
});

const cases = `四、政府信息公开行政复议、行政诉讼情况
| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 7 | 1 | 0 | 2 | 10 | 3 | 0 | 1 | 1 | 5 | 1 | 0 | 0 | 0 | 1 |
`;

test('nor where the count stands in a table that reads alike whatever it is, and a table was to come besides', () => {
  const whole = analyse(cases, { edition: '2021', markup: 'text', force: true }).document;
  const cell = whole.reports[0]?.report.tables[0]?.table.cells[0];
  assert.ok(cell);
  const changes = [{ range: { start: cell.span.start, end: cell.span.end }, newText: '8' }];
  const exchanged: Undertaking = { cells: [{ cell, to: '8' }] };
  assert.equal(readsAsUndertaken(whole, changes, exchanged), true);
  const tables = [place];
  const brings = [{ ...place, slot: first.slot, to: '3' }];
  assert.equal(readsAsUndertaken(whole, changes, { ...exchanged, brings, tables }), false);
});
