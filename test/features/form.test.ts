/** The form of a draft, and what an edit in it changes in the text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editForm } from '../../server/src/features/form/edit.ts';
import { typedFigure } from '../../server/src/features/form/typed.ts';
import { checkTogether } from '../core/workspace/checkFolder.ts';
import { fixtureFiles } from '../support/fixture.ts';
import { formsOf, keyedIn, shownAt, tablesOf, textAfter } from '../support/formed.ts';
import { litigation, read, requests } from '../support/read.ts';

const newRequests = '一、本年新收政府信息公开申请数量';

test('what is keyed in is normalised: full-width digits, separators, zeros in front', () => {
  const typed = ['１２', ' 1,234 ', '007', '／', '', '0', '-3', '12件', '1.50'];
  assert.deepEqual(
    typed.map((text) => typedFigure(text)?.text),
    ['12', '1234', '7', '/', '', '0', '-3', '12件', '1.50'],
  );
  assert.deepEqual(['abc', '1 2', '1|2', '12.', '12\n3'].map(typedFigure), Array(5).fill(undefined));
});

test('a figure takes the place of the one before, in the table’s own way', () => {
  const { analysis } = read(requests(`\n| ${newRequests} | 1,086 | 0 | 0 | 0 | 0 | 0 | 1,086 |`));
  const after = textAfter(analysis, keyedIn(analysis, { [`${newRequests} · 自然人`]: '1287' }));
  assert.equal(after, analysis.text.toString().replace('| 1,086 | 0', '| 1,287 | 0'));
});

test('what a section is to cover is not covered by the names of its paragraphs', () => {
  const covered = (text: string) => {
    const { analysis } = read(`某市2021年政府信息公开工作年度报告\n一、总体情况\n${text}\n二、主动公开政府信息情况\n`);
    const [form] = formsOf(analysis);
    return form?.sections.flatMap(({ covers }) => covers).map((one) => one.covered);
  };
  assert.deepEqual(covered('（一）主动公开。\n\n（二）依申请公开。')?.slice(0, 2), [false, false]);
  assert.deepEqual(covered('（一）主动公开。全年发布信息5条。\n\n（二）依申请公开。')?.slice(0, 2), [true, false]);
});

test('the key for all totals fills the blank ones, and writes over none', () => {
  const { analysis } = read(
    requests(`
| ${newRequests} | 1 | 2 | 0 | 0 | 0 | 0 | 9 |
| 四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | |`),
  );
  const after = textAfter(analysis, editForm(analysis, { kind: 'totals', report: 0 }, { edition: 'auto' }));
  assert.equal(
    after,
    analysis.text
      .toString()
      .replace(
        '| 四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | |',
        '| 四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |',
      ),
  );
});

test('a figure that is none is refused with words', () => {
  const { analysis } = read(requests(`\n| ${newRequests} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`));
  const after = textAfter(analysis, keyedIn(analysis, { [`${newRequests} · 自然人`]: '1|2' }));
  assert.equal(after, '(“1|2”不是数字，也不是“/”一类的记号。)');
});

test('a row that the draft lacks is put in its place with its first figure', () => {
  const { analysis } = read(
    requests(`
| ${newRequests} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`),
  );
  const name = '二、上年结转政府信息公开申请数量 · 总计';
  assert.equal(shownAt(analysis, name).figure.state, 'absent');
  const after = textAfter(analysis, keyedIn(analysis, { [name]: '5' }));
  const row = '| 二、上年结转政府信息公开申请数量 |  |  |  |  |  |  | 5 |';
  assert.equal(after, analysis.text.toString().replace('\n| 四、', `\n${row}\n| 四、`));
});

test('a row that lacks is spaced as the blank row it is written like', () => {
  const { analysis } = read(requests(`\n| ${newRequests} | | | | | | | |`));
  const after = textAfter(analysis, keyedIn(analysis, { '二、上年结转政府信息公开申请数量 · 自然人': '5' }));
  assert.ok(after.endsWith('\n| 二、上年结转政府信息公开申请数量 | 5 | | | | | | |'), after);
});

test('a row or a table that ran together into words is not put in once more', () => {
  const { analysis } = read(`# 某县财政局2023年政府信息公开工作年度报告

二、主动公开政府信息情况

第二十条第（一）项
信息内容本年制发件数本年废止件数现行有效件数
规章0无4
行政规范性文件 6 0 6

四、政府信息公开行政复议、行政诉讼情况

行政复议行政诉讼
结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉
结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计
022040000无09009
`);
  for (const name of ['规章 · 本年制发件数', '行政复议 · 结果维持']) {
    assert.equal(shownAt(analysis, name).figure.state, 'unread', name);
    assert.match(textAfter(analysis, keyedIn(analysis, { [name]: '5' })), /没有读懂/);
  }
});

test('a table that the report lacks is put behind its heading', () => {
  const { analysis } = read(
    '# 某县财政局2023年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n文字。\n',
  );
  const after = read(textAfter(analysis, keyedIn(analysis, { [`${newRequests} · 自然人`]: '5' })));
  assert.equal(shownAt(after.analysis, `${newRequests} · 自然人`).text, '5');
  assert.ok(after.text.startsWith(analysis.text.slice(0, -5)));
  assert.ok(after.text.endsWith('\n\n文字。\n'));
});

test('what a total comes to stands beside it, and the only value that closes a sum in its blank', () => {
  const { analysis } = read(requests(`\n| ${newRequests} | 5 | 3 | 0 | 0 | 0 |  | 10 |`));
  const { computed, last } = shownAt(analysis, `${newRequests} · 总计`).figure;
  assert.deepEqual(computed, { text: '8', whole: false, differs: true });
  assert.equal(shownAt(analysis, `${newRequests} · 其他`).figure.ghost, '2');
  assert.equal(last, undefined);
});

test('a total is never overwritten unasked: one that no finding blames stays when totals are set', () => {
  const { analysis } = read(litigation('\n| 1 | 0 | 0 | 0 |  | 0 | 0 | 0 | 0 | 7 | 0 | 0 | 0 | 0 | 0 |'));
  const edit = editForm(analysis, { kind: 'totals', report: 0 }, { edition: 'auto' });
  assert.match(textAfter(analysis, edit), /\| 1 \| 0 \| 0 \| 0 \| 1 \|/);
});

test('last year’s figure stands beside this year’s, what was carried forward before it; a jump is set off', () => {
  const row = (figures: string) =>
    requests(`
| ${newRequests} | ${figures} |
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 四、结转下年度继续办理 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |`);
  const [, now] = checkTogether(
    fixtureFiles(
      `//- 2021.md\n某县财政局2021年政府信息公开工作年度报告\n${row('9 | 0 | 0 | 0 | 0 | 0 | 9')}\n//- 2022.md\n某县财政局2022年政府信息公开工作年度报告\n${row('40 | 0 | 0 | 0 | 0 | 0 | 12')}\n`,
    ),
  );
  assert.ok(now);
  const last = (name: string) => shownAt(now.analysis, name).figure.last;
  assert.deepEqual(last(`${newRequests} · 自然人`), { text: '9', carried: false, jump: true });
  assert.deepEqual(last(`${newRequests} · 总计`), { text: '9', carried: false, jump: false });
  assert.deepEqual(last('二、上年结转政府信息公开申请数量 · 自然人'), { text: '4', carried: true, jump: true });
});

const prose = `# 某县财政局2023年政府信息公开工作年度报告

## 一、总体情况

主动公开信息12条。
收到申请1件。

## 五、存在的主要问题及改进情况
`;

test('running text is shown as it stands and changed in the fewest signs', () => {
  const { analysis } = read(prose);
  const at = { report: 0, section: 1, nth: 0 };
  const before = '主动公开信息12条。\n收到申请1件。';
  const [, general] = formsOf(analysis)[0]?.sections ?? [];
  assert.deepEqual(
    general?.parts.map((part) => part.part === 'text' && part.text),
    [before],
  );
  const text = before.replace('12', '132');
  const edit = editForm(analysis, { kind: 'text', at, before, text }, { edition: 'auto' });
  assert.ok('changes' in edit);
  assert.deepEqual(
    edit.changes.map(({ newText }) => newText),
    ['3'],
  );
  assert.equal(textAfter(analysis, edit), prose.replace('12条', '132条'));
  const late = editForm(analysis, { kind: 'text', at, before: '别的', text }, { edition: 'auto' });
  assert.ok('refused' in late);
});

test('text is put behind a heading without any, and a section that lacks is put in its place', () => {
  const { analysis } = read(prose);
  const sections = formsOf(analysis)[0]?.sections ?? [];
  const written = (heading: string) => {
    const section = sections.findIndex((one) => one.heading === heading);
    const change = { kind: 'text', at: { report: 0, section, nth: 0 }, before: '', text: '无。' } as const;
    return textAfter(analysis, editForm(analysis, change, { edition: 'auto' }));
  };
  assert.match(written('五、存在的主要问题及改进情况'), /改进情况\n\n无。\n/);
  assert.match(written('六、其他需要报告的事项'), /改进情况\n\n## 六、其他需要报告的事项\n\n无。\n$/);
});

test('the form has every section and table of the kind, those that lack in their places', () => {
  const { analysis } = read(prose);
  const [form] = formsOf(analysis);
  assert.ok(form);
  assert.deepEqual(
    form.sections.map(({ number, standing }) => [number, standing]),
    [
      [0, false],
      [1, true],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
      [6, false],
    ],
  );
  assert.deepEqual(
    tablesOf(form).map(({ form: name, standing }) => [name, standing]),
    [
      ['disclosure', false],
      ['requests', false],
      ['litigation', false],
    ],
  );
});
