import type { EditionChoice, Language } from '../../forms/schema.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { completeRow } from './completeRow.ts';
import { completeSection } from './completeSection.ts';
import { completeValue } from './completeValue.ts';
import { initials } from '../basis/pinyin.ts';
import { typingAt } from '../basis/typing.ts';

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

/** Who asks, as far as it matters for what is offered. */
export interface CompletionOptions {
  readonly edition: EditionChoice;
  readonly language: Language;
  /** Whether the editor itself offers templates of whole reports, which would then stand there twice. */
  readonly ownTemplates?: boolean;
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

function fits({ label, words }: Completion, typed: string): boolean {
  return [label, initials(label), ...words].some((word) => word.includes(typed));
}
