import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { mostChecked, mostLines } from '../../../server/src/workspace/limit.ts';
import { litigation, requests } from '../../support/read.ts';

const title = '某县2023年政府信息公开工作年度报告\n';
const wrong = litigation('\n| 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n');
const longLine = '政'.repeat(mostChecked);

/** The codes found in each report, and where the first report's last finding stands. */
function check(text: string) {
  const { reports } = analyse(text, { edition: '2021', markup: 'text' });
  return {
    codes: reports.map(({ findings }) => findings.map(({ code }) => code)),
    end: reports[0]?.findings.at(-1)?.span.start,
  };
}

test('of a draft that is too long the tables before the end of checking are checked, and nothing is called missing', () => {
  const read = `${title}${wrong}\n以上为全部案件。\n`;
  const { codes, end } = check(`${read}${longLine}\n`);
  assert.deepEqual(codes, [['block-total', 'partly-checked']]);
  assert.equal(end, read.length);
});

test('a report that ends before is checked as by itself', () => {
  const first = `${title}${wrong}\n`;
  const alone = check(first).codes.flat();
  assert.ok(alone.includes('missing-section'), alone.join());
  const second = title.replace('2023', '2024');
  assert.deepEqual(check(`${first}${second}${litigation('')}\n${longLine}`).codes, [alone, ['partly-checked']]);
});

test('a table that the end of checking falls into is left alone', () => {
  const table = requests('\n| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 5 |');
  const filling = '政'.repeat(mostChecked - title.length - table.length - 2);
  const rest = '\n| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
  assert.deepEqual(check(`${title}${filling}\n${table}${rest}`).codes, [['partly-checked']]);
});

test('a draft just short enough is checked to its end', () => {
  const text = `${title}${wrong}\n${longLine}`.slice(0, mostChecked);
  assert.ok(!check(text).codes.flat().includes('partly-checked'));
});

test('of many short lines no more are checked than of a thousand reports', () => {
  const read = `${title}${wrong}\n`;
  const lines = '\n'.repeat(mostLines - read.split('\n').length + 1);
  assert.ok(!check(`${read}${lines}`).codes.flat().includes('partly-checked'));
  const { codes, end } = check(`${read}${lines}以上\n`);
  assert.equal(codes.flat().at(-1), 'partly-checked');
  assert.equal(end, read.length + lines.length);
});

test('so it is where carriage returns alone end the lines', () => {
  const read = `${title}${wrong}\n以上为全部案件。\n`.replaceAll('\n', '\r');
  const { codes, end } = check(`${read}${longLine}\r`);
  assert.deepEqual(codes, [['block-total', 'partly-checked']]);
  assert.equal(end, read.length);
});
