/** What one report costs in process, fresh and after a keystroke, beside a bare pass over the same text. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { checkReport } from '../../server/src/check/check.ts';
import { outline } from '../../server/src/syntax/outline.ts';
import { analyse, kinds, type Analysis } from '../support/analyse.ts';
import { analyseAfresh } from '../support/analyse.ts';
import { readDocument } from '../../server/src/workspace/document.ts';
import { isPage, sourceOf } from '../../server/src/workspace/source.ts';
import type { NotationKind } from '../support/generate/notations/index.ts';
import { recipes } from '../support/generate/recipe.ts';
import { writeReports } from '../support/generate/report.ts';

/** Medians of one text in microseconds; all but the first two are ratios to the bare pass, as `median (95 %)`. */
export type Measurement = Readonly<Record<string, string | number>>;

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly markup: 'text' | 'html';
}

/** Measures everything so many times, in turn, so that what else the machine does falls on all alike. */
export function measure(rounds: number): Measurement[] {
  return samples().map((sample) => {
    const tasks = tasksOf(sample);
    const times = tasks.map((): number[] => []);
    for (let round = 0; round < rounds; round++)
      tasks.forEach(([, task], i) => {
        const start = performance.now();
        task();
        times[i]?.push((performance.now() - start) * 1000);
      });
    const bare = quantile(times[0] ?? [], 0.5);
    const ratios = tasks.slice(1).map(([name], i): [string, string] => [name, ratioText(times[i + 1] ?? [], bare)]);
    return { text: sample.name, 'bare pass µs': Math.round(bare), ...Object.fromEntries(ratios) };
  });
}

function samples(): Sample[] {
  const kinds: NotationKind[] = ['pipe', 'tsv', 'vertical', 'html'];
  return [
    { name: 'sample', text: readFileSync('samples/正确.年报.md', 'utf8'), markup: 'text' },
    { name: 'sample with a slip', text: readFileSync('samples/结转错误.年报.md', 'utf8'), markup: 'text' },
    ...kinds.map((kind): Sample => {
      const [recipe] = fc.sample(recipes([kind]), { numRuns: 1, seed: 7 });
      const { text, markup } = writeReports(recipe ? [{ ...recipe, page: false }] : []);
      return { name: kind, text, markup };
    }),
  ];
}

function tasksOf({ text, markup }: Sample): [name: string, task: () => unknown][] {
  const options = { kinds, edition: 'auto', markup } as const;
  const reports = readDocument(text, options).reports.map(({ report }) => report);
  return [
    ['bare pass', () => text.split('\n').map((line) => line.split(/[|\t]/))],
    ['fresh', () => analyseAfresh(text, options)],
    ['outline', () => outline(sourceOf(text, isPage(text, markup)).lines, kinds)],
    ['read', () => readDocument(text, options)],
    ['check', () => reports.map((report) => checkReport({ ...report, prose: [...report.prose] }))],
    ['digit in a cell', typist(text, digitAt(text, /四、结转下年度/), options)],
    ['digit in the prose', typist(text, digitAt(text, /总体情况/), options)],
    ['empty line on top', liner(text, options)],
  ];
}

type Options = Parameters<typeof analyse>[1];

/** The first digit behind the words. */
function digitAt(text: string, words: RegExp): number {
  const from = text.search(words);
  return from + text.slice(from).search(/\d/);
}

/** Types another digit at the place each time and has the text analysed again. */
function typist(text: string, at: number, options: Options): () => Analysis {
  let digit = 0;
  let analysis: Analysis | undefined;
  return () => {
    digit = (digit % 9) + 1;
    return (analysis = analyse(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`, options, analysis));
  };
}

/** Puts an empty line on top of the text, and takes it away. */
function liner(text: string, options: Options): () => Analysis {
  let count = 0;
  let analysis: Analysis | undefined;
  return () => (analysis = analyse('\n'.repeat(count++ % 2) + text, options, analysis));
}

function ratioText(times: readonly number[], bare: number): string {
  return [0.5, 0.95].map((share) => (quantile(times, share) / bare).toFixed(1)).join(' / ');
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
}
