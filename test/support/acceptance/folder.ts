/**
 * A folder as a province has it: offices over three years, most of them right, with known faults, missing years,
 * sums of offices that differ, backups, files that are no report or cannot be read, and exceptions of which some are old.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VerdictState } from '../../../server/src/check/verdict.ts';
import { acceptedBecause } from './told.ts';

/** What is known of a file beforehand: what it is, how its report stands, and what is found in it. */
export interface KnownFile {
  readonly kind: 'report' | 'skipped' | 'unreadable';
  readonly state?: VerdictState;
  /** The codes of its findings in any order, and of those that were accepted. */
  readonly findings: readonly string[];
  readonly accepted: readonly string[];
}

/** A folder that was written. */
export interface AcceptanceFolder {
  /** By path, as it stands in the folder. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** How many files are backups and copies. */
  readonly spare: number;
}

const years = [2022, 2023, 2024] as const;

/** A report that goes on as it began: what it carries in it carries forward, what it makes it repeals. */
const steady = [
  ['| 行政规范性文件 | 3 | 1 | 14 |', '| 行政规范性文件 | 1 | 1 | 14 |'],
  ['制发行政规范性文件3件，废止1件', '制发行政规范性文件1件，废止1件'],
  ['| 86 | 12 | 1 | 0 | 3 | 0 | 102 |', '| 88 | 12 | 1 | 0 | 3 | 0 | 104 |'],
  ['| 5 | 1 | 0 | 0 | 0 | 0 | 6 |', '| 3 | 1 | 0 | 0 | 0 | 0 | 4 |'],
  ['申请102件，上年结转6件', '申请104件，上年结转4件'],
].reduce(exchanged, readFileSync(join('samples', '正确.年报.md'), 'utf8'));

function exchanged(text: string, [from = '', to = '']: readonly string[]): string {
  if (!text.includes(from)) throw new Error(`not there: ${from}`);
  return text.replace(from, to);
}

function reportOf(organisation: string, year: number): string {
  return steady.replaceAll('青禾市水务局', organisation).replaceAll('2023', String(year));
}

const right = { kind: 'report', state: 'ties', findings: [], accepted: [] } as const satisfies KnownFile;

/** What was exchanged in the report on 2023 of an office, what comes of it there, and in the next. */
interface Fault {
  readonly change: readonly string[];
  readonly known: Omit<KnownFile, 'kind'>;
  readonly nextYear?: readonly string[];
}

const faults: readonly Fault[] = [
  {
    change: ['| 3 | 0 | 104 |\n| 四、', '| 3 | 0 | 140 |\n| 四、'],
    // Sums and a sentence ask for another total, and next year nobody knows which one was meant.
    known: { state: 'fails', findings: ['wrong-figure', 'narrative-figure'], accepted: [] },
    nextYear: ['prior-year'],
  },
  {
    change: ['| 2 | 0 | 0 | 1 | 3 | 1 |', '| 2 | 0 | 0 | 1 | 4 | 1 |'],
    known: { state: 'fails', findings: ['block-total'], accepted: [] },
  },
  {
    change: ['| 37 |', '| 三十x |'],
    known: { state: 'errors', findings: ['not-a-number'], accepted: [] },
  },
  {
    change: ['办结104件', '办结114件'],
    known: { state: 'errors', findings: ['narrative-figure'], accepted: [] },
  },
  {
    change: ['## 五、存在的主要问题及改进情况', ''],
    known: { state: 'ties', findings: ['missing-section'], accepted: [] },
  },
];

/** Writes the folder anew; a fault, a gap, a copy or an exception at every so many offices. */
export function writeAcceptance(folder: string, offices: number): AcceptanceFolder {
  rmSync(folder, { recursive: true, force: true });
  const files = new Map<string, KnownFile>();
  const exceptions: object[] = [];
  let spare = 0;
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (let nth = 0; nth < offices; nth++) {
    const organisation = `青禾市第${nth}局`;
    for (const year of years) {
      const path = `${year}/第${nth}局.年报.md`;
      // Every ninth office has no report on the year in the middle.
      if (nth % 9 === 8 && year === 2023) continue;
      const own = nth % 3 === 0 ? faults[(nth / 3) % faults.length] : undefined;
      const fault = year === 2023 ? own : undefined;
      const text = fault ? exchanged(reportOf(organisation, year), fault.change) : reportOf(organisation, year);
      const later = year === 2024 ? (own?.nextYear ?? []) : [];
      const known = { ...right, findings: later, ...fault?.known };
      const listed = fault?.known.findings[0] === 'not-a-number' ? exceptionFor(path, nth % 2 === 0) : undefined;
      if (listed) exceptions.push(listed);
      write(path, text);
      files.set(path, listed ? asExcepted(known, nth % 2 === 0) : known);
      if (nth % 7 === 3) {
        write(`${year}/第${nth}局.年报 - 副本.md`, text);
        write(`${year}/.history/第${nth}局.年报.md`, text);
        spare += 2;
      }
    }
  }
  write('会议.md', '今天下午三点开会。\n');
  files.set('会议.md', { kind: 'skipped', findings: [], accepted: [] });
  write('2024/坏.md', Uint8Array.of(0xff, 0xff, 0xff, 0x00, 0x80));
  files.set('2024/坏.md', { kind: 'unreadable', findings: [], accepted: [] });
  // A city of one office, with one penalty more than that; and a city has to tell more in a section.
  write('2024/全市.年报.md', exchanged(reportOf('青禾市', 2024), ['| 37 |', '| 38 |']));
  files.set('2024/全市.年报.md', { ...right, state: 'errors', findings: ['roll-up', 'section-content'] });
  const parts = ['青禾市第1局'];
  write('gouji.json', JSON.stringify({ offices: [{ organisation: '青禾市', parts }], exceptions }));
  return { files, spare };
}

/** The finding about the figure that is none was accepted, some of them when another one stood there. */
function exceptionFor(file: string, holds: boolean): object {
  const [place, stated] = ['disclosure.penalty.decisions', holds ? '三十x' : '三十y'];
  return { file, code: 'not-a-number', at: [place], values: { [place]: stated }, reason: acceptedBecause };
}

function asExcepted(known: KnownFile, holds: boolean): KnownFile {
  if (!holds) return { ...known, findings: [...known.findings, 'void-exception'] };
  // What was accepted is still no figure that anybody could read.
  return { ...known, state: 'open', findings: [], accepted: known.findings };
}
