import type { Edition, Language } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { completeRow } from './completeRow.ts';
import { completeSection } from './completeSection.ts';
import { completeValue } from './completeValue.ts';
import { initials } from './pinyin.ts';

/** Something that may be written at a place. */
export interface Completion {
  readonly kind: 'section' | 'row' | 'value';
  readonly label: string;
  readonly detail: string;
  /** What it takes the place of. */
  readonly range: Range;
  /** In the snippet syntax of the Language Server Protocol. */
  readonly snippet: string;
  /** The words by which it is found besides its label. */
  readonly words: readonly string[];
}

/** What the author has typed at the place of a completion, and where its line begins and ends. */
export interface Typing {
  readonly offset: number;
  readonly line: Range;
  /** The text of the line before the place. */
  readonly before: string;
  /** The text of the line behind it. */
  readonly after: string;
}

/** Who asks, as far as it matters for what is offered. */
export interface CompletionOptions {
  readonly edition: Edition | 'auto';
  readonly language: Language;
}

/** What may come at the place, the likeliest first; only what fits what is typed, in characters or pinyin initials. */
export function completionsAt(analysis: Analysis, offset: number, options: CompletionOptions): Completion[] {
  const typing = typingAt(analysis, offset);
  const found = [
    ...completeValue(analysis, typing, options),
    ...completeRow(analysis, typing),
    ...completeSection(analysis, typing, options),
  ];
  const typed = typing.before.replace(/^[\s|#]+/, '').toLowerCase();
  return found.filter((completion) => completion.kind === 'value' || fits(completion, typed));
}

function typingAt({ lines, text }: Analysis, offset: number): Typing {
  const { line } = lines.positionAt(offset);
  const start = lines.startOf(line);
  const end = start + lines.textOf(line).length;
  return { offset, line: { start, end }, before: text.slice(start, offset), after: text.slice(offset, end) };
}

function fits({ label, words }: Completion, typed: string): boolean {
  return [label, initials(label), ...words].some((word) => word.includes(typed));
}
