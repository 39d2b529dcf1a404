import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn } from '../../../server/src/workspace/analysis.ts';
import { analysed, projectionOf } from '../../support/office/readWord.ts';
import {
  cell,
  numberingXml,
  paragraph,
  run,
  stylesXml,
  table,
  wordFile,
  type Parts,
} from '../../support/office/wordXml.ts';

/** The draft that a document with that body is read as, without empty lines. */
function draftOf(body: string, parts: Parts = {}): string[] {
  return projectionOf(wordFile(body, parts)).text.split('\n').filter(Boolean);
}

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('numbers of lists stand in front of headings, of the paragraph itself and of its style', () => {
  const list = numberingXml([
    ['japaneseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
  ]);
  const style =
    '<w:style w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const item = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
  const body = [
    paragraph('总体情况', '<w:pStyle w:val="h"/>'),
    paragraph('主动公开', item),
    paragraph('依申请公开', item),
    paragraph('其他', '<w:pStyle w:val="h"/>'),
  ];
  const draft = draftOf(body.join(''), { 'styles.xml': stylesXml(style), 'numbering.xml': list });
  assert.deepEqual(draft, ['## 一、总体情况', '（一）主动公开', '（二）依申请公开', '## 二、其他']);
});

test('a level beyond all others is the deepest, and a number beyond all is no endless one', () => {
  const list = numberingXml([['upperRoman', '%1.']]).replace('w:start w:val="1"', 'w:start w:val="1000000000"');
  const number = (level: string) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const body = paragraph('甲', number('0')) + paragraph('乙', number('999999'));
  assert.deepEqual(draftOf(body, { 'numbering.xml': list }), [`MMMMMMMMMCMXCIX. 甲`, '乙']);
});

test('changes are read as accepted, and that is said once', () => {
  const body =
    `<w:p>${run('新收')}<w:del>${run('11').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('12')}</w:ins></w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}`;
  assert.deepEqual(draftOf(body), ['新收12', '前半后半']);
  assert.deepEqual(
    projectionOf(wordFile(body)).notices.map(({ kind }) => kind),
    ['stated'],
  );
});

test('deleted rows are not there, and the others keep their numbers', () => {
  const gone = `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}</w:tr>`;
  const whole = table([[cell('甲')], [cell('乙')]]).replace('</w:tr>', `</w:tr>${gone}`);
  const { text, placeAt } = projectionOf(wordFile(whole));
  assert.equal(text, '| 甲 |\n| --- |\n| 乙 |\n\n');
  assert.deepEqual(placeAt(text.indexOf('乙')), { part: 'table', table: 1, row: 3, column: 1 });
});

test('the code of a field is no text, and a table of contents repeats no heading', () => {
  const contents = `<w:p>${field('TOC \\o', `${run('一、总体情况')}${field('PAGEREF x', run('3'))}`)}</w:p>`;
  assert.deepEqual(draftOf(contents + `<w:p>${run('共')}${field('=SUM(A1)', run('7'))}${run('件')}</w:p>`), ['共7件']);
});

test('a field that never ends hides nothing', () => {
  const open =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  assert.deepEqual(draftOf(`<w:p>${open}</w:p>${paragraph('正文')}`), ['正文']);
});

test('a text box that is written in two ways is read once', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const both = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  assert.deepEqual(draftOf(both + paragraph('后')), ['框', '后']);
});

test('hidden text is no text, whether the run, its style or that of the paragraph hides it', () => {
  const styles =
    '<w:style w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="y"><w:basedOn w:val="x"/></w:style>';
  const body =
    `<w:p>${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:rStyle w:val="y"/>')}${run('丁', '<w:vanish w:val="0"/>')}</w:p>` +
    paragraph('戊', '<w:pStyle w:val="y"/>');
  assert.deepEqual(draftOf(body, { 'styles.xml': stylesXml(styles) }), ['甲丁']);
});

test('a placeholder is no text', () => {
  const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击此处输入数字')}</w:sdtContent></w:sdt>`;
  assert.deepEqual(draftOf(table([[cell('甲'), cell(control)]])), ['| 甲 |  |', '| --- | --- |']);
});

test('merges in either way of writing take their columns', () => {
  const spanned = table([
    [cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙', '<w:vMerge w:val="restart"/>')],
    [cell('1'), cell('2'), cell('', '<w:vMerge/>')],
  ]);
  const old = table([
    [cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙', '<w:vMerge w:val="restart"/>')],
    [cell('1'), cell('2'), cell('', '<w:vMerge/>')],
  ]);
  for (const body of [spanned, old])
    assert.deepEqual(draftOf(body), ['| 甲 |  | 乙 |', '| --- | --- | --- |', '| 1 | 2 |']);
});

test('borders that were dragged apart by less than 2 mm are one', () => {
  const body = table(
    [
      [cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙')],
      [cell('1'), cell('2', '<w:gridSpan w:val="2"/>')],
    ],
    [2000, 20, 2000],
  );
  assert.deepEqual(draftOf(body), ['| 甲 | 乙 |', '| --- | --- |', '| 1 | 2 |']);
});

test('two figures in a cell are no figure, a label in two paragraphs is one', () => {
  const body = table([[cell(paragraph('行政') + paragraph('许可')), cell(paragraph('1') + paragraph('2'))]]);
  assert.deepEqual(draftOf(body)[0], '| 行政许可 | 1<br>2 |');
});

test('what Markdown would take for markup is written so that it is read back', () => {
  assert.deepEqual(draftOf(paragraph('# 不是<b>标题</b>&amp;|')), ['\\# 不是\\<b>标题\\</b>\\&amp;|']);
  assert.deepEqual(draftOf(table([[cell('a|b')]]))[0], '| a\\|b |');
});

test('a picture where a table should stand is told of, one elsewhere is not', () => {
  const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
  const title = paragraph('某某县财政局2023年政府信息公开工作年度报告');
  const codesOf = (...blocks: string[]) =>
    findingsIn(analysed(wordFile([title, ...blocks].join('')))).map(({ code }) => code);
  const section = paragraph('三、收到和处理政府信息公开申请情况');
  assert.ok(codesOf(section, picture).includes('unread-table'));
  assert.ok(!codesOf(section, picture).includes('missing-table'));
  assert.ok(!codesOf(paragraph('一、总体情况'), picture, section).includes('unread-table'));
});

test('a document of which nothing but an embedded file is there is no report without a word', () => {
  const [finding, ...others] = findingsIn(analysed(wordFile('<w:altChunk/>')));
  assert.deepEqual([finding?.code, others], ['unread-part', []]);
});
