import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { layoutOf } from '../../../server/src/forms/layout.ts';
import { kinds } from '../../../server/src/kinds/index.ts';
import { mayBeReport } from '../../../server/src/workspace/mayBeReport.ts';
import { labelWays } from '../../support/generate/labels.ts';

/** What to do where a text of a kind is not looked at. */
const remedy = 'put a word of it into quickSigns.ts of its kind, and that into kinds/quickSigns.ts';

test('whatever the samples hold may be a report, but what a folder describes itself, which its gouji.json tells', () => {
  const all = readdirSync('samples', { recursive: true, encoding: 'utf8' });
  const described = new Set(all.filter((name) => name.endsWith('.gouji-kind.json')).map((name) => dirname(name)));
  const files = all.filter((name) => /\.(md|txt)$/.test(name) && !described.has(dirname(name)));
  assert.ok(files.length > 5);
  for (const file of files) assert.ok(mayBeReport(readFileSync(join('samples', file), 'utf8')), file);
});

test('each heading and each table of a form may be one on its own', () => {
  for (const kind of kinds)
    for (const { title } of kind.sections.filter(({ form }) => form !== null))
      assert.ok(mayBeReport(title), `“${title}”: ${remedy}`);
});

test('each table of a form may be one on its own, however its labels are written', () => {
  for (const [name, vary] of Object.entries(labelWays))
    for (const form of kinds.flatMap(({ forms }) => forms)) {
      const labels = layoutOf(form)
        .rows.flat()
        .filter(({ role }) => role !== 'figure');
      const written = labels.map(({ text }, nth) => `<td>${[...vary(text, nth)].join('<br>')}</td>`).join('\n');
      assert.ok(mayBeReport(written), `the table ${form.name} in labels written ${name}: ${remedy}`);
    }
});

test('a title in spaced letters may be one', () => {
  assert.ok(mayBeReport('某市2023年政 府 信 息 公 开工作年度报告'));
});

test('other texts are none', () => {
  for (const text of ['', '# Read me\n\nA table: | 1 | 2 |', '关于开展安全生产检查的通知\n\n一、总体要求'])
    assert.equal(mayBeReport(text), false, text);
});
