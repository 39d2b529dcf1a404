import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../support/analyse.ts';
import { tablesOf } from '../../support/generate/draft.ts';
import { recipes } from '../../support/generate/recipe.ts';
import { writeReports } from '../../support/generate/report.ts';

const correct = readFileSync(join('samples', '正确.年报.md'), 'utf8');
/** Table three and nothing around it. */
const table = correct.slice(correct.indexOf('|', correct.indexOf('\n## 三、')), correct.indexOf('\n## 四、'));
const other =
  '关于做好安全生产工作的通知\n\n一、总体要求\n全年办理 3 件。\n\n| 项目 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n';

function read(text: string, options: { readonly force?: boolean; readonly ordinaryTables?: boolean } = {}) {
  return analyse(text, { edition: 'auto', markup: 'text', ...options });
}

test('of other matter nothing is read but its outline', () => {
  const [only] = read(other).document.reports;
  assert.deepEqual(only?.report.prose, []);
  assert.deepEqual(only.report.ordinary, []);
});

test('what is to be a report, or whose other tables are asked for, is read all the same', () => {
  for (const options of [{ force: true }, { ordinaryTables: true }]) {
    const [only] = read(other, options).document.reports;
    assert.equal(only?.report.ordinary.length, 1, JSON.stringify(options));
  }
});

test('a table by itself is found, however its labels are drawn, marked up and divided', () => {
  const ways: Readonly<Record<string, (text: string) => string>> = {
    plain: (text) => text,
    spaced: (text) => text.replaceAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' '),
    'in emphasis': (text) => text.replaceAll('公开', '**公开**'),
    'in traditional characters': (text) => text.replaceAll('数', '數').replaceAll('处', '處'),
    'as entities': (text) => text.replaceAll(/[\u4e00-\u9fff]/g, (unit) => `&#${unit.charCodeAt(0)};`),
    'behind other matter': (text) => `${other}\n${text}`,
  };
  for (const [name, way] of Object.entries(ways)) assert.equal(read(way(table)).reports.length, 1, name);
});

test('other matter that an edit turns into a report is read anew', () => {
  const before = read(other);
  const after = analyse(`${other}\n${correct}`, { edition: 'auto', markup: 'text' }, before);
  assert.equal(after.reports.length, 1);
  assert.equal(after.reports[0]?.tables.length, 3);
  const again = analyse(other, { edition: 'auto', markup: 'text', force: true }, read(other));
  assert.equal(again.reports.length, 1);
  assert.ok(again.reports[0]?.prose.length);
});

/** Reports of which each table is cut out, in notations that keep rows and cells apart. */
const generated = (['pipe', 'tsv', 'csv', 'html', 'barred', 'grid', 'vertical'] as const).flatMap((kind) =>
  fc.sample(recipes([kind]), { numRuns: 4, seed: 1 }).map((recipe) => ({ kind, draft: writeReports([recipe]) })),
);

test('each official table by itself is found, in either edition and whatever its notation', () => {
  for (const { kind, draft } of generated)
    for (const { form, range } of tablesOf(draft)) {
      const alone = draft.text.slice(range.start, range.end);
      const { reports } = analyse(alone, { edition: 'auto', markup: draft.markup });
      assert.equal(reports[0]?.tables[0]?.table.form.name, form.name, `${kind}:\n${alone}`);
    }
});
