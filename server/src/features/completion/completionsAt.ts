import type { Analysis } from '../../workspace/analysis.ts';
import { initials } from '../basis/pinyin.ts';
import { plainText } from '../basis/snippetText.ts';
import { typingAt } from '../basis/typing.ts';
import { offered } from '../rewrites/offered.ts';
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
  const fitting = found.filter((completion) => completion.kind === 'value' || fits(completion, typed));
  return doingAsTheySay(analysis, fitting);
}

/** Values that do what they say; rows and sections where the likeliest does, for the others are written alike. */
function doingAsTheySay(analysis: Analysis, found: readonly Completion[]): Completion[] {
  const isTrue = ({ range, snippet, undertaking }: Completion) =>
    offered(analysis, [{ changes: [{ range, newText: plainText(snippet) }], undertaking }]).length > 0;
  const kinds = ['row', 'section'].filter((kind) =>
    found
      .filter((one) => one.kind === kind)
      .slice(0, 1)
      .some(isTrue),
  );
  return found.filter((one) => (one.kind === 'value' ? isTrue(one) : kinds.includes(one.kind)));
}

function fits({ label, words }: Completion, typed: string): boolean {
  return [label, initials(label), ...words].some((word) => word.includes(typed));
}
