import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';

const sample = readFileSync(join('samples', '正确.年报.md'), 'utf8').split('\n');

/** The lines as a notebook keeps them, each a string of a list. */
function inNotebook(lines: readonly string[]): string {
  const strings = lines.map((line, at) => `    ${JSON.stringify(line + (at < lines.length - 1 ? '\n' : ''))}`);
  return `{\n "cells": [\n  {\n   "source": [\n${strings.join(',\n')}\n   ]\n  }\n ]\n}\n`;
}

function reportIn(lines: readonly string[]) {
  const [report] = analyse(inNotebook(lines), { edition: 'auto', markup: 'text', force: true }).reports;
  return report ?? assert.fail();
}

test('title and sections of a draft in the strings of a notebook are seen, too', () => {
  const { year, sections, tables, findings } = reportIn(sample);
  assert.equal(year, 2023);
  assert.deepEqual(
    sections.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6],
  );
  assert.equal(tables.length, 3);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
    [],
  );
});

test('a table that is lost in a notebook is missed', () => {
  const [from, to] = ['## 四', '## 五'].map((head) => sample.findIndex((line) => line.startsWith(head)));
  const { findings } = reportIn([...sample.slice(0, (from ?? 0) + 1), ...sample.slice(to)]);
  assert.deepEqual(
    findings.flatMap(({ code, severity }) => (severity === 'warning' ? [code] : [])),
    ['missing-table'],
  );
});
