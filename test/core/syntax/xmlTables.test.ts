/** Tables in XML whose tags have other names than those of HTML. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';

const rows = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '', '2'],
  ['行政规范性文件', '31', '4', '99'],
];

for (const [name, table, row, cell] of [
  ['DocBook', 'informaltable', 'row', (text: string) => `<entry>\n${text}\n</entry>`],
  ['TEI', 'table', 'row', (text: string) => `<cell><p>${text}</p></cell>`],
  [
    'OpenDocument',
    'table:table',
    'table:table-row',
    (text: string) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
  ],
] as const)
  test(`tables of ${name} are read`, () => {
    const lines = rows.map((cells) => `<${row}>\n${cells.map(cell).join('\n')}\n</${row}>\n`);
    const text = `二、主动公开政府信息情况\n\n<${table}>\n${lines.join('')}</${table}>\n`;
    assert.deepEqual(figuresRead(text), { rules: '0 _ 2', normative: '31 4 99' });
  });

test('a cell of OpenDocument goes as far as it says, and covered ones are none', () => {
  const cell = (text: string, more = '') => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
  const text = `二、主动公开政府信息情况

<table:table table:name="一"><table:table-column table:style-name="A" />
<table:table-row>${cell('信息内容')}${cell('本年处理决定数量', ' table:number-columns-spanned="3"')}<table:covered-table-cell /><table:covered-table-cell /></table:table-row>
<table:table-row>${cell('行政许可')}${cell('70', ' table:number-columns-spanned="3"')}<table:covered-table-cell /><table:covered-table-cell /></table:table-row>
</table:table>
`;
  assert.deepEqual(figuresRead(text), { licence: '70' });
});

test('an element of a page that is called as a row of DocBook is none', () =>
  assert.deepEqual(
    figuresRead(
      '二、主动公开政府信息情况\n\n<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td><row>7</row></td></tr></table>\n',
    ),
    { licence: '7' },
  ));
