/** The real drafts that lie beside the project on some machines; where they do not, nothing is compared. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Finding } from '../server/src/check/finding.ts';
import { analyse, type Analysis } from './support/analyse.ts';
import { printFigures } from './drafts/print.ts';

const folder = join('..', 'shared', 'drafts');
const expected = join('test', 'drafts', 'shared');

/** The draft whose name begins with the number, as read; undefined where it does not lie there. */
function read(number: string, context: TestContext): Analysis | undefined {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith(number)) : undefined;
  if (!name) {
    context.diagnostic(`${folder} holds no draft ${number}: not compared`);
    return undefined;
  }
  return analyse(readFileSync(join(folder, name), 'utf8'), { edition: 'auto', markup: 'text' });
}

const findingsOf = (analysis: Analysis): Finding[] => analysis.reports.flatMap((report) => [...report.findings]);
const isGrave = ({ severity }: Finding) => severity === 'error' || severity === 'warning';

for (const file of readdirSync(expected))
  test(`${file.slice(0, 3)}: figures, places and verdicts`, (context) => {
    const analysis = read(file.slice(0, 3), context);
    if (analysis) assert.equal(printFigures(analysis), readFileSync(join(expected, file), 'utf8'));
  });

for (const number of ['000', '001', '003'])
  test(`${number}: nothing to complain of`, (context) => {
    const analysis = read(number, context);
    assert.deepEqual(analysis ? findingsOf(analysis).filter(isGrave) : [], []);
  });

test('002: row 四 does not tie', (context) => {
  const analysis = read('002', context);
  if (!analysis) return;
  const explained = findingsOf(analysis)
    .filter(isGrave)
    .flatMap((finding) => [...finding.relations]);
  assert.deepEqual(
    explained.sort(),
    ['company', 'legal', 'person', 'total'].map((column) => `requests.carry.${column}`),
  );
});

test('004: each of the two rows with a lost figure is named, and nothing else', (context) => {
  const analysis = read('004', context);
  if (!analysis) return;
  const rows = findingsOf(analysis)
    .filter(isGrave)
    .map(({ code, span }) => `${code} ${analysis.text.slice(span.start, span.end)}`);
  assert.equal(rows.length, 2);
  assert.match(rows[0] ?? '', /^unread-row .*行政检查/);
  assert.match(rows[1] ?? '', /^unread-row .*行政确认/);
});
