/**
 * Reading takes a number of steps that grows with the text and no faster, whatever the text holds.
 * Steps are counted, not timed: how often each block of the program was entered (V8's block coverage).
 */
import assert from 'node:assert/strict';
import { Session, type Profiler } from 'node:inspector/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../support/analyse.ts';
import { recipes } from '../support/generate/recipe.ts';
import { writeReports } from '../support/generate/report.ts';
import { notationKinds } from './rates.ts';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How many blocks of the program are entered to read the text. Taking the counts sets them to 0. */
async function steps(text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  analyse(text, { edition: 'auto', markup: 'text' });
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result.flatMap((script) => script.functions.flatMap(countsIn)).reduce((sum, count) => sum + count, 0);
}

function countsIn({ ranges }: Profiler.FunctionCoverage): number[] {
  return ranges.map((range) => range.count);
}

/** That reading `many` times as much takes no more than about `many` times the steps. */
async function assertLinear(text: (times: number) => string, some: number, many: number): Promise<void> {
  const few = await steps(text(some));
  const all = await steps(text(some * many));
  assert.ok(all < few * many * 1.5, `${few} steps for ${some}, ${all} for ${some * many}`);
}

for (const kind of notationKinds)
  test(`many reports in ${kind}`, async () => {
    const [recipe] = fc.sample(recipes([kind]), { numRuns: 1, seed: 4 });
    assert.ok(recipe);
    const { text } = writeReports([{ ...recipe, page: false }]);
    await assertLinear((times) => text.repeat(times), 1, 4);
  });

const fragments: Readonly<Record<string, string>> = {
  bars: '| | || |',
  'bars on lines': '|\n规章 |\n0 |\n',
  tabs: '\t\t\t0\t',
  'lone tabs': '\t\n\t0\n',
  tags: '<table><tr><td>',
  'open tags': '<td <p ',
  figures: '0 12 3 ',
  'figures on lines': '12\n0\n',
  labels: '（七）总计 规章 行政许可\n',
  'labels on lines': '规章\n行政\n规范性\n文件\n',
  'broken labels': '（三）不予\n\n公开\n2.其他法律\n',
  headings: '二、主动公开政府信息情况\n',
  titles: '云溪市2023年政府信息公开工作年度报告\n',
  'one row': '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  'one short row': '规章\t0\t0\t0\n',
  commas: '规章,"1,2",,\n',
  borders: '+---+===+\n| 1 | 2 |\n',
  dashes: '- 4 -\n-----\n',
  brackets: '（（((',
  blanks: ' \u3000\t ',
  'empty lines': '\n\n',
  quotes: '"“\'',
  prose: '2023年新收申请12件，其中自然人10件，占83.3%。',
};

for (const [name, fragment] of Object.entries(fragments))
  test(`much of ${name}`, async () => {
    const head = '云溪市2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
    await assertLinear((times) => head + fragment.repeat(times), 200, 8);
  });
