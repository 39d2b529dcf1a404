import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, requests } from '../../support/read.ts';

/** The errors on a table of one row and the rows that it must tie with, with what they explain and would change. */
function errorsOn(received: string) {
  const { analysis } = read(
    requests(`
| 一、本年新收政府信息公开申请数量 | ${received} | 3 | 0 | 0 | 0 | 0 | 15 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`),
  );
  return analysis.reports
    .flatMap(({ findings }) => findings)
    .filter(({ severity, code }) => severity === 'error' && code !== 'missing-row')
    .map(({ code, relations, repairs, message }) => ({
      code,
      relations,
      said: message.zh,
      to: repairs[0]?.cells.map(({ to }) => to),
    }));
}

test('a fraction that breaks sums is told once, with what would settle them', () => {
  assert.deepEqual(errorsOn('1.2'), [
    {
      code: 'fraction-count',
      relations: ['requests.row.1', 'requests.carry.person'],
      said: '“一、本年新收政府信息公开申请数量 · 自然人”应是整数，写的是“1.2”；改为 12 后相符',
      to: ['12'],
    },
  ]);
});

test('a figure that could not be read and that two sums force is offered as a repair', () => {
  assert.deepEqual(errorsOn('1Z'), [
    {
      code: 'not-a-number',
      relations: [],
      said: '“一、本年新收政府信息公开申请数量 · 自然人”应填0或正整数，“1Z”不是数字；按各项之和应为 12',
      to: ['12'],
    },
  ]);
});

test('a negative count that breaks sums is told once', () => {
  const [one, ...others] = errorsOn('-12');
  assert.deepEqual([one?.code, one?.to, others], ['negative-count', ['12'], []]);
  assert.deepEqual(one?.relations, ['requests.row.1', 'requests.carry.person']);
  assert.equal(one.said, '“一、本年新收政府信息公开申请数量 · 自然人”不能是负数，写的是“-12”；改为 12 后相符');
});

test('a row that stands twice is told once, also where the sums ask for the second one', () => {
  const errors = errorsOn('21 | 3 | 0 | 0 | 0 | 0 | 24 |\n| 一、本年新收政府信息公开申请数量 | 12');
  assert.deepEqual(
    errors.map(({ code, relations }) => ({ code, relations })),
    [{ code: 'duplicate-row', relations: ['requests.carry.person', 'requests.carry.total'] }],
  );
});
