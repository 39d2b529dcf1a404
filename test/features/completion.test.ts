import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completionsAt } from '../../server/src/features/completion/completionsAt.ts';
import { inlineCompletionAt } from '../../server/src/features/completion/inlineCompletion.ts';
import { plainText } from '../../server/src/features/basis/snippetText.ts';
import { kinds } from '../support/analyse.ts';
import { litigation, read, requests } from '../support/read.ts';

const options = { kinds, edition: 'auto', language: 'zh-CN' } as const;

/** What is offered at the mark. */
function offered(source: string, zeros = false) {
  const { analysis, marks } = read(source);
  return completionsAt(analysis, marks[0]?.start ?? assert.fail('no mark'), { ...options, zeros });
}

/** The labels of what is offered at the mark. */
function check(source: string, expected: readonly string[]): void {
  assert.deepEqual(
    offered(source).map((completion) => completion.label),
    expected,
  );
}

test('an empty draft is offered the whole reports in every edition, the latest first', () => {
  const names = kinds.flatMap(({ title, editions }) =>
    editions.toReversed().map(({ name }) => `${title.zh}（${name}年版）`),
  );
  assert.deepEqual(names.slice(0, 2), ['政府信息公开工作年度报告（2021年版）', '政府信息公开工作年度报告（2019年版）']);
  check('\n!\n', names);
});

const between = (typed: string) => `
某市2022年政府信息公开工作年度报告
一、总体情况
概述。
${typed}
五、存在的主要问题及改进情况
`;

test('between two sections those that are missing there are offered, in their order', () => {
  check(between('\n!'), [
    '二、主动公开政府信息情况（2021年版）',
    '三、收到和处理政府信息公开申请情况（2021年版）',
    '四、政府信息公开行政复议、行政诉讼情况',
  ]);
});

test('what is typed narrows them, in characters or in the initials of their pinyin', () => {
  check(between('行政\n    !'), ['四、政府信息公开行政复议、行政诉讼情况']);
  check(between('## sdhcl\n        !'), ['三、收到和处理政府信息公开申请情况（2021年版）']);
  check(between('ysq\n   !'), ['三、收到和处理政府信息公开申请情况（2021年版）']);
  check(between('全年\n    !'), []);
});

test('a template is found by its short name, whether it is missing or not', () => {
  check('\nfyss\n    !\n', ['四、政府信息公开行政复议、行政诉讼情况']);
  check('\nzdgk2021\n        !\n', []);
  check(between('czwt\n    !'), ['五、存在的主要问题及改进情况']);
});

test('the edition is that of the year', () => {
  const { analysis, marks } = read('2020年某市政府信息公开工作年度报告\n一、总体情况\nzdgk\n    !\n', {
    edition: 'auto',
  });
  assert.deepEqual(
    completionsAt(analysis, marks[0]?.start ?? NaN, options).map(({ label }) => label),
    ['二、主动公开政府信息情况（2019年版）'],
  );
});

test('a section comes with its table, blank unless the author wants zeros', () => {
  const table = (zeros: boolean) => plainText(offered(between('fyss\n    !'), zeros)[0]?.snippet ?? '');
  assert.match(table(false), /^## 四、.*\n\n\| 行政复议 \|[^]*\n(\| {2}){15}\|\n/);
  assert.match(table(true), /^## 四、.*\n\n\| 行政复议 \|[^]*\n(\| 0 ){15}\|\n/);
});

const rows = `
| （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;

test('below a row the rows that follow it in the form are offered, in its shape', () => {
  const found = offered(requests(`${rows}\n!\n`), true);
  assert.deepEqual(
    found.slice(0, 2).map((row) => [row.label, plainText(row.snippet)]),
    [
      ['2.其他法律行政法规禁止公开', '| | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'],
      ['3.危及“三安全一稳定”', '| | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'],
    ],
  );
  assert.equal(found.filter(({ kind }) => kind === 'row').at(-1)?.label, '四、结转下年度继续办理');
});

test('between two rows only what is missing there', () => {
  check(requests(`${rows}| \n  !\n|  | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`), [
    '2.其他法律行政法规禁止公开',
  ]);
});

test('the rows of another group bring its label', () => {
  const [row] = offered(requests(`${rows}| bjgbzw\n        !\n`));
  assert.equal(plainText(row?.snippet ?? ''), '| （四）无法提供 | 1.本机关不掌握相关政府信息 |  |  |  |  |  |  |  |');
});

test('a blank that is the last of its sum is offered its value', () => {
  check(litigation('\n| 57 | 3 | 4 |  | 69 | 25 | 0 | 1 | 5 | 31 | | | | | |\n              !\n'), ['5']);
});

test('a total that fails is offered the value of each of its sums', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 4 |
                                                   !
`),
    ['2', '3'],
  );
});

test('a figure that is no total and not blank is offered nothing', () => {
  check(litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | | | | | |\n  !\n'), []);
});

test('what is no report is offered nothing', () => {
  const { analysis } = read('# 会议记录\n\n', { force: false });
  assert.deepEqual(completionsAt(analysis, analysis.text.length, options), []);
});

/** What shows unasked behind the mark. */
function inline(source: string): string | undefined {
  const { analysis, marks } = read(source);
  return inlineCompletionAt(analysis, marks[0]?.start ?? assert.fail('no mark'), options)?.label;
}

test('the forced value and the next row show unasked, sections do not', () => {
  assert.equal(
    inline(litigation('\n| 57 | 3 | 4 | 5 |  | 25 | 0 | 1 | 5 | 31 | | | | | |\n                  !\n')),
    '69',
  );
  assert.equal(inline(requests(`${rows}\n!\n`)), '2.其他法律行政法规禁止公开');
  assert.equal(inline(between('\n!')), undefined);
});
