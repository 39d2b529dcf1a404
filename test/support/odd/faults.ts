import { analyse } from '../../../server/src/api.ts';
import type { OddDraft } from './draft.ts';

/** What went wrong in reading a draft, in words for the reader of a failure. */
export interface Faults {
  /** Figures under a key that is not theirs, as if the draft said so. */
  readonly wrong: readonly string[];
  /** Figures that were read nowhere. */
  readonly unread: readonly string[];
  /** Figures in whose place the draft was read to hold nothing. */
  readonly blank: readonly string[];
  /** Errors and warnings. */
  readonly alarms: readonly string[];
  /** How many figures the verdicts say were not read. */
  readonly saidUnread: number;
}

/** Reads a text and holds it against the figures that stand in it. */
export function faultsIn(text: string, { path, truth }: Pick<OddDraft, 'path' | 'truth'>): Faults {
  const reports = analyse(text, { path });
  const wrong: string[] = [];
  const read = new Set<string>();
  const blank = new Set<string>();
  for (const { form, figures } of reports.flatMap((report) => report.tables))
    for (const [row, columns] of Object.entries(figures))
      for (const [column, figure] of Object.entries(columns)) {
        const key = `${form}.${row}.${column}`;
        const due = truth.get(key);
        const value = figure.value === null ? null : Number(figure.value);
        if (figure.text === '') blank.add(key);
        if (value === due || (due === null && value === 0)) read.add(key);
        else if (figure.placed !== undefined)
          read.add(key); // told to be so
        else if (value !== null) wrong.push(`${key}: ${value} for ${due ?? 'nothing'}`);
      }
  const alarms = reports
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message, range }) => `${code} in line ${range.start.line + 1}: ${message}`);
  const unread = [...truth.keys()].filter((key) => !read.has(key) && !blank.has(key));
  const saidUnread = reports.reduce((sum, { verdict }) => sum + verdict.unread, 0);
  return { wrong, unread, blank: [...blank].filter((key) => !read.has(key)), alarms, saidUnread };
}
