/** A figure exchanged where it stands leaves what reading everything anew gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../server/src/workspace/analysis.ts';
import { differenceBetween } from '../../../server/src/workspace/difference.ts';
import { analyseAfresh } from '../../../server/src/workspace/paranoid.ts';

const options = { edition: 'auto', markup: 'text', force: true } as const;

/** Types into the text and compares. */
function typed(text: string, before: string, after: string): void {
  const now = text.replace(before, after);
  assert.notEqual(now, text);
  const kept = analyse(now, options, analyse(text, options));
  assert.equal(differenceBetween(kept, analyseAfresh(now, options)), undefined);
}

const decisions = `二、主动公开政府信息情况
| 信息内容 | 本年处理决定数量 |
| --- | --- |
| 行政许可 | 7 |
| 行政处罚 | 152 |
`;

const framed = `
+----------+------------------+
| 信息内容 | 本年处理决定数量 |
+==========+==================+
| 行政强制 | 3                |
+----------+------------------+
`;

test('in a text alone', () => {
  typed(decisions, '| 7 |', '| 8 |');
});

test('longer or shorter, before headings and other reports', () => {
  const text = `云溪市2022年政府信息公开工作年度报告\n${decisions}\n三、收到和处理政府信息公开申请情况\n无。\n`;
  typed(`${text}${text}`, '| 7 |', '| 7000 |');
  typed(`${text}${text}`.replace('| 7 |', '| 7000 |'), '| 7000 |', '| 70 |');
});

test('with a drawn frame behind it', () => {
  typed(`${decisions}${framed}`, '| 7 |', '| 700 |');
});

test('with the same figure again behind it', () => {
  typed(`${decisions}| 行政强制 | 7 |\n`, '| 7 |', '| 77 |');
});
