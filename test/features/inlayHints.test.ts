import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHints, type HintMode } from '../../server/src/features/inlayHints.ts';
import { withMarks } from '../support/fixture.ts';
import { litigation, read, requests } from '../support/read.ts';

/** The marks are the hints, noted by their labels. */
function check(source: string, mode: HintMode): void {
  const { analysis, marks, text } = read(source);
  const hints = inlayHints(analysis, { start: 0, end: text.length }, { mode, language: 'zh-CN' });
  const found = hints.map(({ offset, label }) => ({ start: offset, end: offset, note: label }));
  assert.equal(withMarks(text, found), withMarks(text, marks));
}

test('a total that does not tie and one that is blank show what they should be', () => {
  check(
    litigation(`
| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 |  | 17 | 0 | 3 | 10 | 30 |
                     ! ≠ 69
                                        ! = 31
`),
    'failing',
  );
});

test('totals that tie show it only where all are asked for', () => {
  check(
    litigation(`
| 57 | 3 | 4 | 5 | 68 |  |  |  |  |  | 17 | 0 | 3 | 10 | 30 |
                     ! ≠ 69
                                                           ! = 30
`),
    'all',
  );
});

test('off is off', () => {
  check(litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |\n'), 'off');
});

test('a total of two sums shows both where they differ', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （七）总计 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 4 |
                            ! ≠ 3
                                                    ! ≠ 2
                                                    ! ≠ 3
`),
    'failing',
  );
});

test('a total that would have to be negative has no hint', () => {
  check(
    requests(`
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （七）总计 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`),
    'failing',
  );
});

test('only the part of the document that is asked for', () => {
  const { analysis, text } = read(
    litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 30 | 17 | 0 | 3 | 10 | 30 |\n'),
  );
  const range = { start: text.indexOf('| 25'), end: text.length };
  const hints = inlayHints(analysis, range, { mode: 'failing', language: 'zh-CN' });
  assert.deepEqual(
    hints.map((hint) => hint.label),
    ['≠ 31'],
  );
});
