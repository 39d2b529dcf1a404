import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleEnd } from '../../../server/src/learn/titleEnd.ts';

const ends: Record<string, readonly string[]> = {
  政府网站工作年度报表: ['某市政府网站工作年度报表（2024年度）'],
  行政执法统计年报: ['某县公安局2023年行政执法统计年报', '某县水利局2024年行政执法统计年报'],
  窗口办件统计表: ['# 某市窗口办件统计表（2020年）'],
  建议提案办理情况表: ['2023年度某局建议提案办理情况表'],
  收入支出决算总表: ['### 一、收入支出决算总表'],
  全市用水情况: ['表1 全市用水情况'],
  机关用水情况: ['附件2：机关用水情况'],
};
for (const [end, titles] of Object.entries(ends))
  test(`${titles.join('、')} end in ${end}`, () => assert.equal(titleEnd(titles), end));

test('too few words behind the year are no title', () => assert.equal(titleEnd(['某市2020年统计表']), ''));

test('a number of a table is no title', () => assert.equal(titleEnd(['公开03表']), ''));
