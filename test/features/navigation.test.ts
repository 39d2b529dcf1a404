import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  failingPlaces,
  figurePlaces,
  gravestPlaces,
  neighbour,
  neighbourFinding,
} from '../../server/src/features/navigation/navigation.ts';
import { withMarks } from '../support/fixture.ts';
import { litigation, read } from '../support/read.ts';

const { analysis, marks, text } = read(
  litigation(`
| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 31 |
                   ^^                                           ^^
`),
);
const noted = (places: readonly { start: number; end: number }[]) =>
  places.map(({ start, end }) => ({ start, end, note: '' }));

test('the failing places are those of the findings that explain failing relations', () => {
  assert.equal(withMarks(text, noted(failingPlaces(analysis))), withMarks(text, marks));
});

test('only those inside the range', () => {
  assert.deepEqual(failingPlaces(analysis, { start: 0, end: 5 }), []);
});

test('the figures stand in the order of the text', () => {
  const figures = figurePlaces(analysis).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(figures.slice(0, 5), ['57', '3', '4', '5', '68']);
});

test('from a place one goes to the next or the one before, and around', () => {
  const places = [
    { start: 3, end: 4 },
    { start: 8, end: 9 },
  ];
  const [first, last] = places;
  assert.equal(neighbour(places, 0, 'next'), first);
  assert.equal(neighbour(places, 3, 'next'), last);
  assert.equal(neighbour(places, 8, 'next'), first);
  assert.equal(neighbour(places, 8, 'previous'), first);
  assert.equal(neighbour(places, 3, 'previous'), last);
  assert.equal(neighbour([], 3, 'next'), undefined);
});

test('errors are gone through before warnings, and these before hints', () => {
  const title = '某市2023年政府信息公开工作年度报告\n';
  const row = (total: number) => litigation(`\n| 1 | 2 | 3 | 4 | ${total} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`);
  const walked = (source: string) => {
    const draft = read(source);
    const findings = draft.analysis.reports.flatMap((report) => report.findings);
    const spansOf = (...severities: string[]) =>
      findings.filter(({ severity }) => severities.includes(severity)).map(({ span }) => span);
    const places = gravestPlaces(draft.analysis);
    return { places, errors: spansOf('error'), warnings: spansOf('warning'), rest: spansOf('information', 'hint') };
  };
  const wrong = walked(title + row(11));
  assert.deepEqual([wrong.places, wrong.errors.length], [wrong.errors, 1]);
  const lacking = walked(title + row(10));
  assert.deepEqual([lacking.places, lacking.warnings.length > 0], [lacking.warnings, true]);
  const begun = walked(row(10));
  assert.deepEqual([begun.places, begun.rest.length > 0], [begun.rest, true]);
});

test('from one finding one goes to the next, errors before warnings before the rest, and begins anew', () => {
  const draft = read(
    `某县财政局2023年政府信息公开工作年度报告\n${litigation(`
| 57 | 3 | 4 | 5 | 68 | ２5 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 31 |
`)}\n五、存在的主要问题及改进情况\n`,
  );
  const findings = draft.analysis.reports.flatMap((report) => report.findings);
  const rank = (start: number | undefined) => findings.find(({ span }) => span.start === start)?.severity;
  const seen: (number | undefined)[] = [];
  for (let at: number | undefined = 0; at !== undefined && !seen.includes(at);) {
    if (at > 0) seen.push(at);
    at = neighbourFinding(draft.analysis, at, 'next')?.start;
  }
  assert.equal(seen.length, new Set(findings.map(({ span }) => span.start)).size);
  const ranks = seen.map(rank);
  assert.deepEqual(
    ranks,
    [...ranks].sort((one, other) => order.indexOf(one) - order.indexOf(other)),
  );
  assert.ok(new Set(ranks).size > 1, ranks.join());
  assert.equal(neighbourFinding(draft.analysis, seen[0] ?? 0, 'previous')?.start, seen.at(-1));
});

const order: (string | undefined)[] = ['error', 'warning', 'information', 'hint'];
