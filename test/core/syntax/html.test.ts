import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPage } from '../../../server/src/workspace/source.ts';
import { figuresRead } from '../../support/figuresRead.ts';
import { analyse } from '../../support/analyse.ts';
import { readHtml } from '../../../server/src/syntax/html/readHtml.ts';

test('text in tags that are never closed keeps its place, however deep they nest', () => {
  const source = `${'<div>'.repeat(2500)}尾<p>末`;
  const lines = readHtml(source, { offset: 0 });
  assert.deepEqual(
    lines.map(({ text, from }) => [text, from]),
    [
      ['尾', source.indexOf('尾')],
      ['末', source.indexOf('末')],
    ],
  );
});

test('a table behind them is read', () => {
  const source = `${'<div>'.repeat(1200)}<table><tr><td>规章</td><td>3</td></tr></table>`;
  const [table] = readHtml(source, { offset: 0 });
  const cells = table?.rows?.[0]?.cells ?? [];
  assert.deepEqual(
    cells.map(({ text, span }) => [text, source.slice(span.start, span.end)]),
    [
      ['规章', '规章'],
      ['3', '3'],
    ],
  );
});

test('a row or cell that a page does not show is not read', () => {
  const page = `<p>信息</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr style="display:none"><td>1</td><td>2<br></td></tr>
<tr><td>规章</td><td>0</td><td style="display: none">7</td><td>0</td><td>2</td></tr></table>`;
  const [table] = analyse(page, { edition: 'auto', markup: 'html', force: true }).reports[0]?.tables ?? [];
  const figures = table?.table.cells.flatMap((cell) => (cell ? [cell.text] : []));
  assert.deepEqual(figures, ['0', '0', '2']);
});

test('a table whose end is missing ends where text stands outside of its cells', () => {
  const page = `<table><tr><td>索引号</td><td>7</td></tr>
<h1>云溪市2022年政府信息公开工作年度报告</h1><p>全文如下。</p>
<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td><p>1</p></td><td>2</td><td>3</td></tr>
<table><tr><td>页脚</td></tr>`;
  const lines = readHtml(page, { offset: 0 });
  assert.deepEqual(
    lines.map(({ text, rows }) => rows?.map(({ cells }) => cells.map((cell) => cell.text).join(' ')) ?? text),
    [
      ['索引号 7'],
      '云溪市2022年政府信息公开工作年度报告',
      '全文如下。',
      ['信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 1 2 3'],
      ['页脚'],
    ],
  );
});

test('a page is told by its first tag, whatever comments stand before it', () => {
  for (const start of [
    '<!DOCTYPE html>',
    ' <html lang="zh">',
    '\ufeff<?xml version="1.0"?><!-- a --><!-- b -->\n<html>',
  ])
    assert.ok(isPage(start, 'text'), start);
  for (const start of ['', '<!-- <html>', '<!-- a --># 标题', '<div><html>', '<?xml?><report>'])
    assert.ok(!isPage(start, 'text'), start);
});

test('a table in a draft ends with its own end, whatever ends or is commented out on the same line', () => {
  const row = (label: string, figures: readonly number[]) =>
    `<tr><td>${label}</td>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`;
  const head = '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>';
  const table = `<table>\n${head}\n${row('规章', [5, 1, 12])}\n${row('行政规范性文件', [3, 1, 14])}\n`;
  const read = { rules: '5 1 12', normative: '3 1 14' };
  const heading = '## 二、主动公开政府信息情况\n\n';
  const old = `<table>${row('规章', [7, 6, 9])}</table>`;
  assert.deepEqual(figuresRead(`${heading}<table><tr><td>甲</td></tr>\n</table>${table}</table>\n`), read);
  assert.deepEqual(
    figuresRead(`${heading}${table.replace('5</td>', '5<!-- <table> --></td>')}</table>\n\n完。\n`),
    read,
  );
  assert.deepEqual(figuresRead(`${heading}<!-- ${old} -->\n${table}</table>\n`), read);
  assert.deepEqual(figuresRead(`${heading}<!--\n${old}\n-->${table}</table>\n`), read);
});
