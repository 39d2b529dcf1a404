import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Overview } from '../../../server/src/features/overview/overview.ts';
import { gouji } from '../../support/commandLine.ts';
import { resultPageOf } from '../../support/resultPage.ts';
import { broken, correct, folderOf, memo } from '../drafts.ts';

/** What stands in the elements of that name. */
function elements(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(`<${name}[^>]*>([^]*?)</${name}>`, 'g'))].map(([, content = '']) => content);
}

function overviewIn(page: string): Overview {
  return JSON.parse(elements(page, 'script')[0] ?? '') as Overview;
}

test('the page holds the reports with their findings, tables and last years, and what could not be read', async () => {
  const { reports, layouts, unreadable, counts } = overviewIn(
    await resultPageOf('test/workspaces/years', folderOf({ 'a.md': broken, 'b.md': memo }), 'gone.md'),
  );
  assert.deepEqual(
    reports.map(({ year, state, findings }) => [year, state, findings[0]?.code]),
    [
      [2023, 'ties', undefined],
      [2024, 'errors', 'prior-year'],
      [2025, 'errors', 'stock-flow'],
      [2023, 'errors', 'not-a-number'],
    ],
  );
  assert.equal(reports[1]?.previous?.year, 2023);
  assert.ok(reports.every(({ tables }) => tables?.length === 3));
  assert.equal(layouts.length, 3);
  assert.ok(reports[3]?.tables?.some(({ figures }) => figures.some(([, mark]) => mark === 'wrong')));
  assert.deepEqual(
    unreadable.map(({ path }) => path),
    ['gone.md'],
  );
  assert.deepEqual(counts.slice(0, 4), [
    ['files', 6],
    ['reports', 4],
    ['skipped', 1],
    ['unreadable', 1],
  ]);
});

test('the page loads nothing, and nothing but its own script may run in it', async () => {
  const page = await resultPageOf(folderOf({ 'a.md': broken.replace('三十x', '</script>') }));
  assert.doesNotMatch(page, /\b(?:src|href)\s*=/);
  const [, script = ''] = elements(page, 'script');
  const [style = ''] = elements(page, 'style');
  for (const own of [script, style])
    assert.ok(page.includes(`'sha256-${createHash('sha256').update(own).digest('base64')}'`));
  assert.match(page, /content="default-src 'none'; /);
  assert.match(JSON.stringify(overviewIn(page)), /“<\/script>”/);
});

test('the same drafts always make the same page', async () => {
  const folder = folderOf({ 'a.md': broken, 'b.md': correct });
  assert.equal(await resultPageOf(folder), await resultPageOf(folder));
});

test('a terminal is not given a page', async () => {
  assert.equal((await gouji(['check', '--format', 'html', 'samples'], { terminal: true })).status, 2);
});
