import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unreadIn, verdictOf, worstOf } from '../../server/src/check/verdict.ts';
import { verdictLine } from '../../server/src/features/basis/verdictWords.ts';
import { analyse } from '../support/analyse.ts';
import { litigation, read, requests } from '../support/read.ts';
import { readFileSync } from 'node:fs';

const verdictsIn = (text: string, markup: 'text' | 'html' = 'text') =>
  analyse(text, { edition: 'auto', markup, force: true }).reports.map(verdictOf);
const correct = readFileSync('samples/正确.年报.md', 'utf8');

test('everything ties only where every relation holds and everything was read', () => {
  assert.deepEqual(verdictsIn(correct), [{ state: 'ties', fails: 0, open: 0, unread: 0 }]);
});

test('a relation that fails comes before all else', () => {
  const { analysis } = read(litigation('\n| 57 | 3 | 4 | 5 | 68 | x | 0 | 1 | 5 | 31 | 0 | 0 | 0 | 0 | 0 |\n'));
  assert.deepEqual(analysis.reports.map(verdictOf), [{ state: 'fails', fails: 1, open: 1, unread: 1 }]);
});

test('an error without a relation that fails is an error', () => {
  const { analysis } = read(litigation('\n| 57 | 3 | 4 | 5 | 69 | x | 0 | 1 | 5 | 31 | 0 | 0 | 0 | 0 | 0 |\n'));
  assert.equal(analysis.reports.map(verdictOf)[0]?.state, 'errors');
});

test('a text that contradicts the tables is an error, a structure to be mended is none', () => {
  const received = Number(/新收政府信息公开申请(\d+)件/.exec(correct)?.[1]);
  const contradicting = correct.replace(`新收政府信息公开申请${received}件`, `新收政府信息公开申请${received + 1}件`);
  assert.notEqual(contradicting, correct);
  assert.equal(verdictsIn(contradicting)[0]?.state, 'errors');
});

test('blanks leave relations open', () => {
  const { analysis } = read(litigation('\n| 57 | 3 | 4 | 5 | 69 | | | | | | | | | | |\n'));
  assert.deepEqual(analysis.reports.map(verdictOf), [{ state: 'open', fails: 0, open: 2, unread: 0 }]);
});

test('the figures of a row that fits no columns were not read', () => {
  const { analysis } = read(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 7 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`),
  );
  assert.deepEqual(
    analysis.reports.flatMap(unreadIn).map(({ figures }) => figures),
    [3],
  );
});

test('what is empty, of another time, or garbled never ties', () => {
  const garbled = '鍖椾含甯傛斂搴滀俊鎭叕寮€宸ヤ綔骞村害鎶ュ憡\n';
  const earlier = '北京市2012年政府信息公开工作年度报告\n\n一、总体情况\n\n无。\n';
  for (const text of ['', '\n', garbled, earlier, '四、政府信息公开行政复议、行政诉讼情况\n'])
    for (const verdict of verdictsIn(text)) assert.notEqual(verdict.state, 'ties', text);
  const lost = correct.replaceAll(/[\u4e00-\u9fff]/g, '\uFFFD');
  for (const verdict of verdictsIn(lost)) assert.notEqual(verdict.state, 'ties');
});

test('of several reports the worst state stands for all, and counts add up', () => {
  const [ties] = verdictsIn(correct);
  assert.ok(ties);
  const fails = { state: 'fails', fails: 2, open: 1, unread: 0 } as const;
  assert.deepEqual(worstOf([ties, fails, fails]), { state: 'fails', fails: 4, open: 2, unread: 0 });
  assert.equal(worstOf([]).state, 'open');
});

test('the verdict is said in a line', () => {
  const line = (state: 'fails' | 'errors' | 'open' | 'ties', open = 0, unread = 0) =>
    verdictLine({ state, fails: 2, open, unread });
  assert.deepEqual(
    [line('fails'), line('errors'), line('open', 3, 1), line('open'), line('ties')].map(({ zh }) => zh),
    ['✗ 勾稽：2 处不符', '✗ 勾稽：有错误', '… 尚未核对完（3 项待定，1 个数字未读）', '… 尚未核对完', '✓ 勾稽相符'],
  );
  assert.equal(line('open', 3, 1).en, '… Gouji: not fully checked yet (3 open, 1 figure unread)');
  assert.equal(line('fails').en, '✗ Gouji: 2 relations fail');
});
