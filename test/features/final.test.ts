/** No outlet decides which findings are told or how gravely: it tells those of the analysis, all and as they are. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codes } from '../../server/src/check/codes.ts';
import type { Severity } from '../../server/src/check/model/severity.ts';
import type { Grades } from '../../server/src/check/grading.ts';
import { formats } from '../../server/src/cli/formats/index.ts';
import type { PrintContext } from '../../server/src/cli/formats/format.ts';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { fixesIn, safeEdits } from '../../server/src/features/fixes.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { failingPlaces, figurePlaces } from '../../server/src/features/navigation/navigation.ts';
import { previewOf } from '../../server/src/features/preview/preview.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { nothing } from '../support/nothing.ts';
import { verdictOn } from '../../server/src/features/verdict.ts';
import { analyse, type Analysis } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';

const outlets = ['features', 'lsp', 'cli'].flatMap((folder) => {
  const root = join('server', 'src', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => ({ file: join(root, name), text: readFileSync(join(root, name), 'utf8') }));
});

/** What only those that put findings together may do. */
const breaches: readonly RegExp[] = [
  /\b(?:graded|withSeverity|checkAcross|checkReport)\b/, // grade, or find more
  /\bgrades\s*\[|\bgrade\w*\s*[!=]==? 'off'/, // look up a grade
  /(?<!\.)\.found\b|\bfound\b[^(){}]*\}: CheckedReport/, // read what was found instead of what is told
  /filter\([^;]{0,80}\b(?:severity|isFault)\b/, // leave some out by how grave they are
  /filter\([^;]{0,80}\bcode\b[^;]{0,10}!==? '/, // leave a code out
  /\.\.\.(?:finding|found)\b[^;]{0,80}\bseverity:/, // make one graver
];

/** The CLI adds that a file is stored in another encoding, which an analysis of its text cannot know. */
const adding = join('server', 'src', 'cli', 'check', 'checkInput.ts');

test('no outlet grades or filters findings', () => {
  const breaking = outlets
    .filter(({ file }) => file !== adding)
    .flatMap(({ file, text }) => breaches.filter((breach) => breach.test(text)).map((breach) => `${file}: ${breach}`));
  nothing(breaking, 'grade in check/grading.ts; here tell report.findings, all of them and as they are');
});

test('the breaches are seen', () => {
  const planted = [
    'return report.found;',
    'const grade = grades[finding.code];',
    "findings.filter(({ severity }) => severity !== 'hint')",
    'report.findings.filter(isFault)',
    "report.findings.filter(({ code }) => code !== 'blank-figure')",
    "return { ...finding, severity: 'error' };",
    "if (grade === 'off') return [];",
  ];
  for (const text of planted)
    assert.ok(
      breaches.some((breach) => breach.test(text)),
      text,
    );
});

const context: PrintContext = {
  language: 'zh-CN',
  color: false,
  columns: 80,
  failOn: 'error',
  showTables: false,
  showProse: false,
  quiet: false,
  alone: false,
};

const loaded = await Promise.all(Array.from(formats, async ([name, load]) => [name, await load()] as const));

/** Everything that is told of a draft, by outlet. */
function allTold(analysis: Analysis): Record<string, unknown> {
  const whole = { start: 0, end: analysis.text.length };
  const told = {
    language: 'zh-CN',
    toRange: ({ start, end }: { start: number; end: number }) => [start, end],
  } as const;
  const printed = loaded.map(([name, format]) => [
    name,
    format.file({ path: 'a.md', kind: 'report', analysis }, context),
  ]);
  return {
    hover: figurePlaces(analysis).map(({ start }) => hoverAt(analysis, start, 'zh-CN')?.markdown),
    failing: failingPlaces(analysis).map(({ start, end }) => [start, end]),
    preview: analysis.reports.map((report) => previewOf(report, [], told)),
    lenses: codeLenses(analysis, 'zh-CN').map(({ title }) => title),
    fixes: fixesIn(analysis, whole).map(({ repair }) => repair.title.zh),
    safe: safeEdits(analysis).length,
    rewrites: rewritesIn(analysis, whole, { edition: 'auto' }).map(({ title, findings }) => [
      title.zh,
      findings.length,
    ]),
    verdict: verdictOn(analysis, 'zh-CN'),
    ...(Object.fromEntries(printed) as Record<string, unknown>),
  };
}

const names = readdirSync(join('test', 'drafts')).filter((name) => /(?<!expected)\.(?:md|txt|html)$/.test(name));
const drafts = names.map((name) => {
  const text = readFileSync(join('test', 'drafts', name), 'utf8');
  return { name, analysis: analyse(text, { kinds, edition: 'auto', markup: name.endsWith('html') ? 'html' : 'text' }) };
});

/** Every code in that grade. */
function every(grade: Severity | 'off'): Grades {
  return Object.fromEntries(Object.keys(codes).map((code) => [code, grade]));
}

test('the drafts have findings to tell', () => {
  const count = drafts.reduce((sum, { analysis }) => sum + analysis.reports.flatMap(({ found }) => found).length, 0);
  assert.ok(count > 10, `${count}`);
});

for (const { name, analysis } of drafts)
  test(`with every code turned off, ${name} is told of as if nothing had been found`, () => {
    const nothing = analysis.reports.map((report) => ({ ...report, found: [], findings: [] }));
    assert.deepEqual(allTold(conclude(analysis, { grades: every('off') })), allTold({ ...analysis, reports: nothing }));
  });

test('with every code a hint, none is told as anything else', () => {
  for (const { name, analysis } of drafts) {
    const { text, sarif, github } = allTold(conclude(analysis, { grades: every('hint') }));
    assert.doesNotMatch(
      `${String(text)}${String(github)}`,
      /: (?:error|warning|information) |^::(?:error|warning)/m,
      name,
    );
    assert.doesNotMatch(JSON.stringify(sarif), /"level\\?":\\?"(?:error|warning)/, name);
  }
});
