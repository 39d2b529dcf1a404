import type { Analysis } from '../../workspace/analysis.ts';
import { initials } from '../basis/pinyin.ts';
import { typingAt } from '../basis/typing.ts';
import { completeRow } from './completeRow.ts';
import { completeSection } from './completeSection.ts';
import { completeValue } from './completeValue.ts';
import type { Completion, CompletionOptions } from './completion.ts';

/** What may come at the place, the likeliest first; only what fits what is typed, in characters or pinyin initials. */
export function completionsAt(analysis: Analysis, offset: number, options: CompletionOptions): Completion[] {
  const typing = typingAt(analysis, offset);
  const found = [
    ...completeValue(analysis, typing, options),
    ...completeRow(analysis, typing, options),
    ...completeSection(analysis, typing, options),
  ];
  const typed = typing.before.replace(/^[\s|#]+/, '').toLowerCase();
  return found.filter((completion) => completion.kind === 'value' || fits(completion, typed));
}

function fits({ label, words }: Completion, typed: string): boolean {
  return [label, initials(label), ...words].some((word) => word.includes(typed));
}
