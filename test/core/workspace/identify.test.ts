/** A look at a text never takes a report for another text: what it passes over would come to no report. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { kinds } from '../../../server/src/kinds/index.ts';
import { analyse } from '../../../server/src/workspace/analysis.ts';
import { mayHoldReport } from '../../../server/src/workspace/glance.ts';
import { identify } from '../../../server/src/workspace/identify.ts';
import { notations, type NotationKind } from '../../support/generate/notations/index.ts';
import { recipes } from '../../support/generate/recipe.ts';
import { writeReports } from '../../support/generate/report.ts';

const folder = join('test', 'drafts');
const drafts = readdirSync(folder)
  .filter((name) => /\.(?:md|txt|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const optionsOf = (name: string) =>
  ({ kinds, edition: 'auto', markup: name.endsWith('html') ? 'html' : 'text' }) as const;

/** Every window of so many lines of a text, half of it beside the next. */
function windows(text: string, size: number): string[] {
  const lines = text.split('\n');
  return lines.flatMap((_, at) => (at % (size / 2) === 0 ? [lines.slice(at, at + size).join('\n')] : []));
}

for (const size of [8, 40, 100_000])
  test(`stretches of ${size} lines that are passed over hold no report`, () => {
    let passed = 0;
    for (const { name, text } of drafts)
      for (const part of windows(text, size)) {
        if (identify(part, optionsOf(name)) !== undefined) continue;
        passed++;
        assert.deepEqual(analyse(part, optionsOf(name)).reports, [], `${name}: ${part}`);
      }
    assert.ok(size > 100 || passed > 20, `${passed} passed over`);
  });

test('nothing is passed over that is to be read whatever it is', () => {
  const text = '会议纪要';
  assert.equal(identify(text, optionsOf('a.md')), undefined);
  assert.deepEqual(identify(text, { ...optionsOf('a.md'), force: true })?.length, 1);
  assert.deepEqual(identify(text, { ...optionsOf('a.md'), ordinaryTables: true }), []);
});

test('a glance at the characters passes over no part of a generated report in which one is found', () => {
  const reports = fc
    .sample(recipes(Object.keys(notations) as NotationKind[]), { numRuns: 40, seed: 11 })
    .map((recipe) => writeReports([recipe]));
  let passed = 0;
  for (const { text, markup } of reports)
    for (const part of [8, 40].flatMap((size) => windows(text, size))) {
      if (mayHoldReport(part, kinds, markup === 'html')) continue;
      passed++;
      assert.equal(analyse(part, { kinds, edition: 'auto', markup }).reports.length, 0, part);
    }
  assert.ok(passed > 20, `${passed} passed over`);
});

test('a glance takes no page for a report because its menu leads to some', () => {
  const menu = ['首页', '政府信息公开指南', '政府信息公开年报', '依申请公开'].map(
    (word) => `<li><a href="/">${word}</a></li>`,
  );
  const page = `<!DOCTYPE html><html><body><ul>${menu.join('')}</ul><p>会议研究了下一步的安排。</p></body></html>`;
  assert.equal(mayHoldReport(page, kinds, true), false);
});

test('a glance sees a title or a heading through tags, comments, blanks, slips and traditional characters', () => {
  for (const text of [
    '<h1>某局<b>政府信</b>息<!-- 注 -->公开工 作 年度报告</h1>',
    '政府信息公開工作年度報告',
    '三、收到和处里政府信息公开申情情况',
    '二、主动公开政俯信息情况',
  ])
    assert.ok(mayHoldReport(text, kinds, true), text);
});

test('a report is seen behind what opens a comment in a script or an attribute alone', () => {
  const report = '<h1>某局2023年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2>';
  for (const opening of ['<script>a = "<!--"</script>', '<p title="<!--">', '<!-->']) {
    const page = `<html><body>${opening}${report}<!-- 页脚 --></body></html>`;
    assert.equal(identify(page, optionsOf('a.html'))?.length, 1, page);
  }
});

test('a report is seen between marks of less and greater, which are no tags in a text', () => {
  const report = '某局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n';
  for (const text of [`少于<5件的不列。\n${report}\n> 注：无。\n`, `申请<b类>\n<a\n${report}\n> 注：无。\n`])
    assert.equal(identify(text, optionsOf('a.txt'))?.length, 1, text);
});
