/** Documents of LibreOffice and its kin, as readers see them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unreadable } from '../../../server/src/office/unreadable.ts';
import { Unwritable } from '../../../server/src/office/write/unwritable.ts';
import { mendDocument } from '../../../server/src/office/write/mendDocument.ts';
import { openFile, p, tableOf, td } from '../../support/office/openXml.ts';
import { projectionOf, stored } from '../../support/office/readWord.ts';

const linesOf = (bytes: Uint8Array) => projectionOf(bytes).text.split('\n').filter(Boolean);
const drawn = (content: string, styles = '') => linesOf(openFile(content, styles));

test('paragraphs, headings and what breaks or widens their text', () => {
  assert.deepEqual(
    drawn(
      `${p('某局2023年\n  年度报告')}<text:h text:outline-level="1">一、总体<text:s text:c="2"/>情况</text:h>${p('甲<text:line-break/>乙')}`,
    ),
    ['某局2023年 年度报告', '## 一、总体  情况', '甲', '乙'],
  );
});

test('notes, remarks, readings and hidden text are no text; what is raised or struck out is no part of it', () => {
  const styles = [
    ['up', 'style:text-position="super 58%"'],
    ['off', 'style:text-line-through-style="solid"'],
    ['no', 'text:display="none"'],
  ].map(([name = '', look = '']) => `<style:style style:name="${name}"><style:text-properties ${look}/></style:style>`);
  const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>';
  assert.deepEqual(drawn(p(`12${note}${span('up', '3')}${span('off', '4')}${span('no', '5')}件`), styles.join('')), [
    '12件',
  ]);
});

test('a list is numbered as its style says, and goes on where it is told to', () => {
  const style = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/></text:list-style>`;
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
  const list = (content: string, more = '') => `<text:list text:style-name="L" ${more}>${content}</text:list>`;
  assert.deepEqual(
    drawn(
      list(item(p('甲') + `<text:list>${item(p('子')) + item(p('丑'))}</text:list>`)) +
        list(item(p('乙')), 'text:continue-numbering="true"') +
        list(item(p('丙'))),
      style,
    ),
    ['一、甲', '（1）子', '（2）丑', '二、乙', '一、丙'],
  );
});

test('cells reach over columns and rows, and hairline columns of dragged borders are one', () => {
  const merged = tableOf([
    [
      td('类别', 'table:number-rows-spanned="2"'),
      td('数', 'table:number-columns-spanned="2"'),
      '<table:covered-table-cell/>',
    ],
    ['<table:covered-table-cell/>', td('1'), td('2')],
  ]);
  assert.deepEqual(drawn(merged), ['| 类别 | 数 |  |', '| --- | --- | --- |', '|  | 1 | 2 |']);
  const widths = ['2in', '0.02in', '2in'].map(
    (width, i) =>
      `<style:style style:name="c${i}"><style:table-column-properties style:column-width="${width}"/></style:style>`,
  );
  const columns = widths.map((_, i) => `<table:table-column table:style-name="c${i}"/>`).join('');
  const dragged = tableOf(
    [
      [td('甲'), td('乙', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>'],
      [td('1', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', td('2')],
    ],
    columns,
  );
  assert.deepEqual(drawn(dragged, widths.join('')), ['| 甲 | 乙 |', '| --- | --- |', '| 1 | 2 |']);
});

test('text boxes are read behind their paragraph, tables in a table one after another, contents not at all', () => {
  const box = p('前<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>');
  const contents = p('<text:a xlink:href="#_Toc1">一、总体情况<text:tab/>3</text:a>');
  assert.deepEqual(drawn(contents + box + tableOf([[td(p('题') + tableOf([[td('甲'), td('1')]]))]])), [
    '前',
    '框',
    '题',
    '| 甲 | 1 |',
    '| --- | --- |',
  ]);
});

test('a place is told, a picture and tracked changes are', () => {
  const changes = '<text:tracked-changes><text:changed-region/></text:tracked-changes>';
  const picture = p('<draw:frame><draw:image/></draw:frame>');
  const { notices, placeAt, text } = projectionOf(openFile(changes + picture + tableOf([[td('甲'), td('1')]])));
  assert.deepEqual(
    notices.map(({ kind }) => kind),
    ['picture', 'stated'],
  );
  assert.deepEqual(placeAt(text.indexOf('1')), { part: 'table', table: 1, row: 1, column: 2 });
});

test('sheets are read as they are shown, hidden ones not at all', () => {
  const sheet = (name: string, rows: readonly (readonly string[])[], more = '') =>
    tableOf(rows, '', `table:name="${name}" ${more}`);
  const formula = '<table:table-cell table:formula="of:=SUM([.B1])"/>';
  const { text, notices, isTables } = projectionOf(
    openFile(
      sheet('表', [
        [td('甲'), td('1', 'table:number-columns-repeated="2"')],
        [td('乙'), formula, td('', 'table:number-columns-repeated="1000"')],
      ]) + sheet('藏', [[td('9')]], 'table:style-name="h"'),
      '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>',
      'spreadsheet',
    ),
  );
  assert.equal(text, '| 甲 | 1 | 1 |\n| --- | --- | --- |\n| 乙 | =SUM([.B1]) |  |\n\n');
  assert.equal(notices.length, 2);
  assert.ok(isTables);
});

test('an encrypted document has a password; one of drawings is none; none is changed', () => {
  const manifest = (content: string) => ({
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${content}</manifest:manifest>`,
  });
  const encrypted = openFile(
    '',
    '',
    'text',
    manifest('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
  );
  assert.throws(
    () => projectionOf(encrypted),
    (error) => error instanceof Unreadable && /密码/.test(error.reason.zh),
  );
  const document = stored(openFile(tableOf([[td('甲'), td('1')]])));
  assert.throws(() => mendDocument(document, document.projection.text.replace('1', '2'), new Date()), Unwritable);
});
