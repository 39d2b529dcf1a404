import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from '../../../server/src/check/codes.ts';
import type { Edit } from '../../../server/src/check/model/found.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import { analyse } from '../../support/analyse.ts';

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
