/** What a keystroke in one report costs with so many others in the folder, without editor and protocol. */
import { readFileSync } from 'node:fs';
import { analyse, type Analysis } from '../support/analyse.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

/** Medians of one size of folder; the ratio is to the first size, measured in turn with it. */
export interface Measurement {
  readonly reports: number;
  readonly 'median ms': number;
  readonly 'ratio to the first': number;
  readonly 'others checked anew': number;
  readonly 'KiB a report': number;
}

const draft = readFileSync('samples/正确.年报.md', 'utf8');
const options = { edition: 'auto', markup: 'text' } as const;

/** A report of an office on a year, and the same with another figure carried forward. */
function textOf(office: number, year: number, carriedOut: number): string {
  return draft
    .replace('青禾市水务局', `第${office}局`)
    .replaceAll('2023年', `${year}年`)
    .replace('| 四、结转下年度继续办理 | | | 3 |', `| 四、结转下年度继续办理 | | | ${carriedOut} |`);
}

/** A folder with so many reports, three years of each office, and the one that is edited. */
class Folder {
  readonly times: number[] = [];
  readonly bytes: number;
  touched = 0;
  readonly #workspace = new Workspace();
  #analysis: Analysis | undefined;

  constructor(readonly reports: number) {
    const before = usedBytes();
    for (let nth = 0; nth < reports; nth++) {
      const [office, year] = [Math.floor(nth / 3), 2023 + (nth % 3)];
      this.#workspace.update(`${office}/${year}.md`, analyse(textOf(office, year, 3), options));
    }
    this.bytes = usedBytes() - before;
  }

  /** Types a figure, has the report read again, told to the others, and held against them. */
  type(carriedOut: number): void {
    const text = textOf(0, 2023, carriedOut);
    const start = performance.now();
    this.#analysis = analyse(text, options, this.#analysis);
    this.touched = this.#workspace.update('0/2023.md', this.#analysis).size;
    this.#workspace.connect('0/2023.md', this.#analysis, { grades: {} });
    this.times.push(performance.now() - start);
  }
}

/** Types so many figures into a folder of each size, in turn. */
export function measure(sizes: readonly number[], keystrokes: number): Measurement[] {
  const folders = sizes.map((size) => new Folder(size));
  for (let nth = 0; nth < keystrokes; nth++) for (const folder of folders) folder.type(nth % 10);
  const first = median(folders[0]?.times ?? []);
  return folders.map(({ reports, times, touched, bytes }) => ({
    reports,
    'median ms': rounded(median(times)),
    'ratio to the first': rounded(median(times) / first),
    'others checked anew': touched,
    'KiB a report': rounded(bytes / 1024 / reports),
  }));
}

function usedBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
