import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kinds } from '../../../server/src/kinds/index.ts';
import { mayBeReport } from '../../../server/src/workspace/mayBeReport.ts';

test('whatever the samples hold may be a report', () => {
  const files = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(md|txt)$/.test(name),
  );
  assert.ok(files.length > 5);
  for (const file of files) assert.ok(mayBeReport(readFileSync(join('samples', file), 'utf8')), file);
});

test('each heading and each table of a form may be one on its own', () => {
  for (const kind of kinds)
    for (const { title } of kind.sections.filter(({ form }) => form !== null)) assert.ok(mayBeReport(title), title);
});

test('a title in spaced letters may be one', () => {
  assert.ok(mayBeReport('某市2023年政 府 信 息 公 开工作年度报告'));
});

test('other texts are none', () => {
  for (const text of ['', '# Read me\n\nA table: | 1 | 2 |', '关于开展安全生产检查的通知\n\n一、总体要求'])
    assert.equal(mayBeReport(text), false, text);
});
