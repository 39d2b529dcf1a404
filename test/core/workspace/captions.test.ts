/** What tables of unknown kinds are called by the lines above them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleEnd } from '../../../server/src/learn/titleEnd.ts';
import { unknownTables } from '../../../server/src/workspace/unknownTables.ts';

const table = `
| 项目 | 上半年 | 下半年 | 全年 |
|---|---|---|---|
| 财政拨款 | 120 | 130 | 250 |
| 事业收入 | 20 | 30 | 50 |
| 收入合计 | 140 | 160 | 300 |
`;

function captionsOf(text: string): string[] {
  return unknownTables(text, { path: '', markup: 'text' }).map(({ caption }) => titleEnd([caption]));
}

test('of several captions the nearest that says what the table is about tells', () => {
  const above =
    '# 某市财政局2024年部门决算公开\n\n## 第二部分 2024年度部门决算表\n\n### 一、收入支出决算总表\n\n公开01表\n\n单位：万元\n';
  assert.deepEqual(captionsOf(above + table), ['收入支出决算总表']);
});

test('each table of a document has its own caption, without its number', () => {
  const text = `某市水务局2024年节水情况统计\n\n表1 全市用水情况\n${table}\n表2 全市排水情况\n${table}`;
  assert.deepEqual(captionsOf(text), ['全市用水情况', '全市排水情况']);
});
