import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Project } from '../../../server/src/workspace/project.ts';
import { ReportIndex } from '../../../server/src/workspace/reportIndex.ts';

interface Named {
  readonly report: string;
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  readonly id: string;
}

/** An index of reports, each written as `path: organisation year`, either of which may be `?`. */
function indexOf(lines: readonly string[], project?: Project): ReportIndex<Named> {
  const index = new ReportIndex<Named>();
  if (project) index.declare('', project);
  const files = new Map<string, Named[]>();
  for (const line of lines) {
    const [, path = '', organisation = '', year = ''] = /^(.*): (.*) (.*)$/.exec(line) ?? [];
    const named = {
      report: 'disclosure',
      organisation: known(organisation),
      year: Number(known(year)) || undefined,
      id: line,
    };
    files.set(path, [...(files.get(path) ?? []), named]);
  }
  for (const [path, reports] of files) index.put(path, reports);
  return index;
}

function known(text: string): string | undefined {
  return text === '?' ? undefined : text;
}

/** The reports on the year before that the reports of the file have. */
function previousOf(index: ReportIndex<Named>, path: string): (string | undefined)[] {
  return index.linksOf(path).map(({ previous }) => previous?.id);
}

test('last year is found by the titles', () => {
  const index = indexOf(['a.md: 某县 2023', 'b/c.md: 某县人民政府 2024', 'd.md: 某县财政局 2023']);
  assert.deepEqual(previousOf(index, 'b/c.md'), ['a.md: 某县 2023']);
  assert.deepEqual(previousOf(index, 'a.md'), [undefined]);
});

test('where titles name no year, by the names of the files', () => {
  const index = indexOf(['2023/水务局.md: 某县水务局 ?', '2024/水务局.md: 某县水务局 ?']);
  assert.deepEqual(previousOf(index, '2024/水务局.md'), ['2023/水务局.md: 某县水务局 ?']);
});

test('where a title names no organisation, by the series of files', () => {
  const index = indexOf(['水务局2023.md: ? 2023', '财政局2023.md: ? 2023', '水务局2024.md: 某县水务局 2024']);
  assert.deepEqual(previousOf(index, '水务局2024.md'), ['水务局2023.md: ? 2023']);
});

test('organisations that titles tell apart are no series', () => {
  const index = indexOf(['2023.md: 某县水务局 2023', '2024.md: 某县财政局 2024']);
  assert.deepEqual(previousOf(index, '2024.md'), [undefined]);
});

test('a file of several reports holds several years', () => {
  const index = indexOf(['all.md: 某县 2023', 'all.md: 某县 2024', 'all.md: 某县 2025']);
  assert.deepEqual(previousOf(index, 'all.md'), [undefined, 'all.md: 某县 2023', 'all.md: 某县 2024']);
});

test('a declaration comes before titles and names', () => {
  const lines = ['old/x.md: 某县环保局 ?', '2023.md: 某县生态环境局 2023', '2024.md: 某县生态环境局 2024'];
  const index = indexOf(lines, {
    reports: [
      { file: 'old/x.md', year: 2023 },
      { file: '2024.md', previous: 'old/x.md' },
    ],
  });
  assert.deepEqual(previousOf(index, '2024.md'), ['old/x.md: 某县环保局 ?']);
  index.declare('', { reports: [{ file: 'old/x.md', organisation: '某县生态环境局', year: 2022 }] });
  assert.deepEqual(previousOf(index, '2023.md'), ['old/x.md: 某县环保局 ?']);
  index.declare('', undefined);
  assert.deepEqual(previousOf(index, '2023.md'), [undefined]);
});

test('the nearest gouji.json counts', () => {
  const index = indexOf(['a/b.md: 某县 2023']);
  index.declare('', { severity: { 'prior-year': 'off' } });
  index.declare('a', { severity: { 'prior-year': 'hint' } });
  assert.equal(index.projectFor('a/b.md')?.severity?.['prior-year'], 'hint');
  assert.equal(index.projectFor('ab.md')?.severity?.['prior-year'], 'off');
});

test('parts are found in the same year', () => {
  const offices = [{ organisation: '某县', parts: ['某县财政局', '某县水务局'] }];
  const lines = ['a.md: 某县人民政府 2023', 'b.md: 某县财政局 2023', 'c.md: 某县水务局 2022'];
  const [links] = indexOf(lines, { offices }).linksOf('a.md');
  assert.deepEqual(
    links?.parts.map(({ organisation, report }) => [organisation, report?.id]),
    [
      ['某县财政局', 'b.md: 某县财政局 2023'],
      ['某县水务局', undefined],
    ],
  );
});

test('no part counts twice, and none is its own', () => {
  const offices = [{ organisation: '某县', parts: ['某县财政局', '某县 财政局', '某县人民政府'] }];
  const [links] = indexOf(['a.md: 某县人民政府 2023', 'b.md: 某县财政局 2023'], { offices }).linksOf('a.md');
  assert.deepEqual(
    links?.parts.map(({ report }) => report?.id),
    ['b.md: 某县财政局 2023'],
  );
});

test('the readers of a file are next year, the whole, and who names it', () => {
  const index = indexOf(
    ['a.md: 某县 2023', 'b.md: 某县财政局 2023', 'c.md: 某县财政局 2024', 'd.md: 某县水务局 2024'],
    {
      offices: [{ organisation: '某县', parts: ['某县财政局'] }],
      reports: [{ file: 'd.md', previous: 'b.md' }],
    },
  );
  assert.deepEqual([...index.readersOf('b.md')].sort(), ['a.md', 'c.md', 'd.md']);
  assert.deepEqual([...index.readersOf('d.md')], []);
});

test('a file that is gone is found no more', () => {
  const index = indexOf(['a.md: 某县 2023', 'b.md: 某县 2024']);
  index.put('a.md', []);
  assert.deepEqual(previousOf(index, 'b.md'), [undefined]);
  assert.deepEqual(index.linksOf('a.md'), []);
});
