import { isFence } from './outline.ts';
import { isBlank, trimmedSpan, type Line } from './line.ts';
import type { RawRow, Wordlist } from './notation.ts';
import { notations } from './notations/index.ts';
import type { Span } from '../text/span.ts';

/** A line of running text. */
export interface TextLine {
  readonly text: string;
  readonly span: Span;
}

/** What the lines of a part hold: rows of tables and running text, each in order. */
export interface Blocks {
  readonly rows: readonly RawRow[];
  readonly text: readonly TextLine[];
}

/** Divides lines into rows of tables and running text; fenced code is neither. */
export function readBlocks(lines: readonly Line[], words: Wordlist): Blocks {
  const rows: RawRow[] = [];
  const text: TextLine[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as Line;
    if (isFence(line.text)) {
      i = behindFence(lines, i);
      continue;
    }
    const run = line.text === '' && !line.rows ? undefined : readRun(lines, i, words);
    if (run) for (const row of run.rows) rows.push(row);
    else if (!isBlank(line)) text.push({ text: line.text.trim(), span: trimmedSpan(line) });
    i = run ? run.end : i + 1;
  }
  return { rows, text };
}

function readRun(lines: readonly Line[], at: number, words: Wordlist): ReturnType<(typeof notations)[number]['read']> {
  for (const notation of notations) {
    const run = notation.read(lines, at, words);
    if (run) return run;
  }
  return undefined;
}

function behindFence(lines: readonly Line[], at: number): number {
  for (let i = at + 1; i < lines.length; i++) if (isFence((lines[i] as Line).text)) return i + 1;
  return lines.length;
}
