import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectionOf } from '../../support/office/readWord.ts';
import { number, oneSheet, words, workbook } from '../../support/office/sheetXml.ts';

const draftOf = (bytes: Uint8Array) => projectionOf(bytes).text.split('\n').filter(Boolean);
test('numbers are read as they are shown', () => {
  const formats = ['0.0000', '0"件"', '#,##0_ ', 'yyyy"年"m"月"', ';;;', '0;-0;"/"', '[Red]0', '0.0%'];
  const shown = ['258.62000000000001', '1', '1100', '45000', '0', '0', '7', '0.5'].map((value, i) =>
    number(`${'ABCDEFGH'.charAt(i)}1`, value, i + 1),
  );
  const cells = `<row r="1">${shown.join('')}${number('I1', '258.62000000000001')}${number('J1', '2E0')}</row>`;
  assert.equal(
    draftOf(oneSheet(cells, formats))[0],
    '| 258.6200 | 1 | 1100 | 2023/3/15 |  | / | 7 | 50.0% | 258.62 | 2 |',
  );
});

test('texts that cells share are read without what is written above them', () => {
  const shared = '<si><r><t>一、</t></r><r><t>新收</t></r><rPh sb="0" eb="1"><t>イチ</t></rPh></si><si><t>6 </t></si>';
  const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  assert.equal(draftOf(oneSheet(cells, [], shared))[0], '| 一、新收 | 6 |');
});

test('a formula without a result is no blank, and errors are no numbers', () => {
  const cells = `<row r="1">${words('A1', '甲')}<c r="B1"><f>SUM(C1:D1)</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1"><f>1-1</f><v>0</v></c></row>`;
  const { text, notices, placeAt } = projectionOf(oneSheet(cells));
  assert.match(text, /^\| 甲 \| =SUM\(C1:D1\) \| #REF! \| 0 \|/);
  assert.deepEqual(
    notices.map(({ kind, span }) => [kind, placeAt(span.start)]),
    [['stated', { sheet: '表', cell: 'B1' }]],
  );
});

test('merges take their columns and rows, and what stands alone above a table is a line', () => {
  const rows = [
    `<row r="1">${words('A1', '标题')}</row>`,
    `<row r="2">${words('A2', '甲')}<c r="B2"/>${words('C2', '乙')}</row>`,
    `<row r="3"><c r="A3"/>${number('B3', '1')}${number('C3', '2')}</row>`,
    `<row r="4">${words('A4', '三、下一张')}</row>`,
    `<row r="5">${words('A5', '丙')}${number('B5', '3')}</row>`,
  ];
  const merges = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
  const { text, placeAt } = projectionOf(oneSheet(`<sheetData>${rows.join('')}</sheetData>${merges}`));
  assert.deepEqual(text.split('\n').filter(Boolean), [
    '标题',
    '| 甲 |  | 乙 |',
    '| --- | --- | --- |',
    '|  | 1 | 2 |',
    '三、下一张',
    '| 丙 | 3 |',
    '| --- | --- |',
  ]);
  assert.deepEqual(placeAt(text.indexOf('3 |')), { sheet: '表', cell: 'B5' });
});

test('hidden sheets are not read, hidden rows and columns are, and all of it is told', () => {
  const shown = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1">${words('A1', '甲')}${number('B1', '1')}</row></sheetData>`;
  const file = workbook([
    { name: '旧稿', xml: `<sheetData><row r="1">${words('A1', '旧')}</row></sheetData>`, state: 'hidden' },
    { name: '表', xml: shown },
  ]);
  const { text, notices, placeAt } = projectionOf(file);
  assert.equal(text, '| 甲 | 1 |\n| --- | --- |\n\n');
  assert.deepEqual(
    notices.map(({ span }) => placeAt(span.start)),
    [
      { sheet: '表', cell: 'A1' },
      { sheet: '表', cell: 'B1' },
      { sheet: '旧稿', cell: 'A1' },
    ],
  );
});

test('merges and places beyond all reason take no time', () => {
  const merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:ZZZ9999999"/></mergeCells>';
  const rows = `<sheetData><row r="1">${words('A1', '甲')}${number('ZZZ1', '1')}</row><row r="999999999">${number('A999999999', '2')}</row></sheetData>`;
  assert.deepEqual(draftOf(oneSheet(rows + merges)), ['| 甲 |', '| --- |']);
});
