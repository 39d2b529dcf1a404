/** A draft in traditional characters says what it says in simplified ones: the same findings, figures and mentions, at the same places. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse as reportsOf } from '../../server/src/api.ts';
import { inTraditional } from '../support/traditional.ts';

const folders = ['samples', join('test', 'drafts'), join('test', 'core', 'narrative', 'reports')];
const drafts = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt|html)$/.test(name) && !/expected|README/.test(name))
    .map((name) => join(folder, name)),
);

/** What is told of a draft, without words that are its own. */
function told(path: string, text: string): unknown {
  return reportsOf(text, { path }).map(({ edition, year, verdict, sections, tables, findings, mentions }) => ({
    edition,
    year,
    verdict,
    sections: sections.map(({ number, range }) => [number, range]),
    figures: tables.map((table) => table.figures),
    findings: findings.map(({ code, severity, range }) => [code, severity, range]),
    mentions: mentions.map(({ role, agrees, range }) => [role, agrees, range]),
  }));
}

for (const path of drafts)
  test(`${path} in traditional characters`, () => {
    const text = readFileSync(path, 'utf8');
    assert.notEqual(inTraditional(text), text);
    assert.deepEqual(told(path, inTraditional(text)), told(path, text));
  });
