import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from '../../../server/src/check/codes.ts';
import type { Edit } from '../../../server/src/check/model/found.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import { analyse } from '../../support/analyse.ts';
import { requests } from '../../support/read.ts';

function findingsIn(text: string, code: Code): Finding[] {
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  return reports.flatMap((report) => report.findings).filter((finding) => finding.code === code);
}

function edited(text: string, edits: readonly Edit[]): string {
  const fromTheEnd = [...edits].sort((one, other) => other.span.start - one.span.start);
  return fromTheEnd.reduce((old, { span, newText }) => old.slice(0, span.start) + newText + old.slice(span.end), text);
}

/** After the safe repairs of the code's findings the text is the other one, and none of them is left. */
function checkSafeRepairs(code: Code, before: string, after: string): void {
  const repairs = findingsIn(before, code).flatMap((finding) => finding.repairs.filter((repair) => repair.safe));
  const text = edited(
    before,
    repairs.flatMap((repair) => repair.edits),
  );
  assert.equal(text, after);
  assert.deepEqual(findingsIn(after, code), []);
}

test('a heading gets its official words and keeps its marks', () =>
  checkSafeRepairs(
    'section-title',
    '某县2023年政府信息公开工作年度报告\n## 五、存在问题及改进措施\n六、其它需要报告的事项  \n',
    '某县2023年政府信息公开工作年度报告\n## 五、存在的主要问题及改进情况\n六、其他需要报告的事项  \n',
  ));

test('a bookmark of the word processor is deleted', () =>
  checkSafeRepairs(
    'leftover',
    '某县2023年政府信息公开工作年度报告\n[bookmark: _GoBack]2023年，公开信息12条。[bookmark: OLE_LINK1]\n',
    '某县2023年政府信息公开工作年度报告\n2023年，公开信息12条。\n',
  ));

test('what may be text of the report is deleted only when asked', () => {
  const [finding] = findingsIn('某县2023年政府信息公开工作年度报告\n图1 主动公开情况\n', 'leftover');
  assert.deepEqual(
    finding?.repairs.map((repair) => repair.safe),
    [false],
  );
});

const section2 = (cell: string) =>
  `某县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 规章 | ${cell} | 0 | 4 |\n| 行政规范性文件 | 3 | 1 | 12 |\n`;

for (const [code, written, plain] of [
  ['not-a-number', '\u202e13', '13'],
  ['not-a-number', '1 3', '13'],
  ['negative-count', '（5）', '5'],
] as const)
  test(`the plain figure is offered for ${JSON.stringify(written)}, and not unasked`, () => {
    const [finding] = findingsIn(section2(written), code);
    const [repair] = finding?.repairs ?? [];
    assert.equal(repair && edited(section2(written), repair.edits), section2(plain));
    assert.equal(repair?.safe, false);
  });

test('no edit is offered in a cell with markup inside its figure', () => {
  const text = `三、收到和处理政府信息公开申请情况\n| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n| 一、本年新收政府信息公开申请数量 | 5 | 3 | 2 | 1 | 4 | 0 | 1<b>6</b> |\n完。\n`;
  const findings = (['row-total', 'wrong-figure'] as const).flatMap((code) => findingsIn(text, code));
  assert.equal(findings.length, 1);
  const edits = findings.flatMap(({ repairs }) => repairs.flatMap((repair) => repair.edits));
  assert.deepEqual(
    edits.filter(({ span }) => span.end > text.indexOf('| 1<b>')),
    [],
  );
});

test('an invisible character that turns figures round is named in running text', () => {
  const [finding] = findingsIn('某县2023年政府信息公开工作年度报告\n2023年，收到申请\u202e13件。\n', 'leftover');
  assert.match(finding?.message.zh ?? '', /U\+202E/);
});

test('a total that is given as none is told as it is written', () => {
  const row = '| 一、本年新收政府信息公开申请数量 | 86 | 12 | 1 | 0 | 3 | 0 | — |\n';
  const [finding] = findingsIn(requests(`\n${row}`), 'row-total');
  assert.ok(finding?.message.zh.includes(' = 102，总计 —，相差 102'), finding?.message.zh);
});
