/** Which of the lines above a table is the title of its report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calledBy } from '../../../server/src/learn/captions.ts';
import { titleEnd } from '../../../server/src/learn/titleEnd.ts';

function titled(...above: readonly string[]): [end: string, year: number | undefined] {
  const { title, year } = calledBy(above);
  return [titleEnd([title]), year];
}

test('a caption below the title of the report does not take its place', () => {
  assert.deepEqual(titled('# 甲县林业局2022年造林情况统计表', '表1 造林面积情况'), ['造林情况统计表', 2022]);
  assert.deepEqual(titled('2023年甲县林业局造林情况年报', '一、造林面积情况'), ['造林情况年报', 2023]);
  assert.deepEqual(titled('甲县林业局造林情况统计表', '表1 造林面积情况'), ['造林情况统计表', undefined]);
});

test('what every report might be called tells no kind', () =>
  assert.deepEqual(titled('# 甲县林业局2022年统计年报', '表1 造林面积情况'), ['造林面积情况', 2022]));

test('a line on several years, or with the date of the writing, does not name the year', () => {
  assert.deepEqual(titled('甲县林业局2022年造林情况统计表', '表1 2020—2022年造林面积情况'), ['造林情况统计表', 2022]);
  assert.deepEqual(titled('甲县造林情况统计表', '填报日期：2023年1月5日'), ['造林情况统计表', undefined]);
});
