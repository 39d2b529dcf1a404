/** The rules hold for a kind of report that the engine never heard of, by what the kind says of itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { analyse, kinds } from '../support/analyse.ts';
import { snippetsOf } from '../../server/src/kinds/snippet.ts';
import { library } from './libraryKind.ts';

const options = { kinds: [...kinds, library], edition: 'auto', markup: 'text' } as const;

/** The figures of adults: on loan at the start, lent, returned, lost, on loan at the end. */
type Adults = readonly [start: number, lent: number, back: number, lost: number, end: number];

const draft = (year: number, adults: Adults, survey = '坚持免费开放。') => `云溪图书馆${year}年公共图书馆服务年度报告
一、总体服务概况
${survey}
二、文献外借情况
| 外借项目 | 成人读者 | 少儿读者 | 集体读者 | 合计 |
|-|-|-|-|-|
${['一、年初在借册数', '二、本年外借册数', '三、本年归还册数', '四、本年遗失册数', '五、年末在借册数']
  .map((label, i) => `| ${label} | ${adults[i]} | 0 | 0 | ${adults[i]} |`)
  .join('\n')}
三、馆舍与活动情况
`;

/** What is found under a code, in Chinese. */
function told(code: string, text: string, before?: string): string[] {
  const workspace = new Workspace();
  const now = analyse(text, options);
  workspace.update('now.md', now);
  if (before) workspace.update('before.md', analyse(before, options));
  const { reports } = workspace.connect('now.md', now, { grades: {} });
  const findings = reports.flatMap((report) => report.findings).filter((finding) => finding.code === code);
  return findings.map(({ severity, message, relations }) => [severity, message.zh, ...relations].join(' '));
}

test('figures follow those of the year before', () => {
  const before = draft(2023, [100, 50, 30, 0, 120]);
  assert.deepEqual(told('prior-year', draft(2024, [120, 5, 5, 0, 120]), before), []);
  assert.deepEqual(told('prior-year', draft(2024, [100, 5, 5, 0, 100]), before), [
    'warning 年初在借与2023年报告的年末在借不符：成人读者 100 ≠ 120，合计 100 ≠ 120 year.loans.adult year.loans.sum',
  ]);
});

test('figures keep within their bounds', () => {
  assert.deepEqual(told('list-balance', draft(2024, [100, 5, 5, 9, 91])), [
    'warning “四、本年遗失册数 · 成人读者” 9 册，多于外借的 5 册',
  ]);
});

test('a section mentions what it must', () => {
  const [found, ...more] = told('section-content', draft(2024, [0, 0, 0, 0, 0], '今年照常开馆。'));
  assert.equal(found, 'information “一、总体服务概况”没有写到：免费开放');
  assert.deepEqual(more, []);
});

test('it is due when the kind says, and its instructions are not to be left in it', () => {
  const text = draft(2024, [0, 0, 0, 0, 0], '免费开放。\n（请填写其他情况）\n2025年3月1日');
  assert.deepEqual(told('date-late', text), ['hint 2024年的报告应在2025年2月28日前公布，日期写的是2025年3月1日']);
  assert.deepEqual(told('leftover', text), ['information “（请填写其他情况）”像是模板中的填写说明，应删去或改写']);
});

test('a table is due only in the editions that have it', () => {
  const [latest] = library.editions;
  const grown = { ...library, editions: [{ name: '2018', from: 2018 }, latest] as const };
  const missing = (year: number) => {
    const text = `云溪图书馆${year}年公共图书馆服务年度报告\n一、总体服务概况\n免费开放。\n二、文献外借情况\n三、馆舍与活动情况\n`;
    const { reports } = analyse(text, { ...options, kinds: [grown] });
    return reports.flatMap((report) => report.findings).filter(({ code }) => code === 'missing-table').length;
  };
  assert.deepEqual([missing(2019), missing(2024)], [0, 2]);
});

test('blank templates of it give no error and no warning, though it ends in tables', () => {
  for (const { name, body } of snippetsOf(library, {})) {
    const text = body.join('\n').replace(/\$(?:0|\{\d+(?::[^}]*)?\})/g, '');
    const findings = analyse(text, { ...options, force: true }).reports.flatMap((report) => report.findings);
    const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      grave.map(({ code }) => code),
      [],
      name,
    );
  }
});
