import type { Analysis } from '../../workspace/analysis.ts';
import { completionsAt } from './completionsAt.ts';
import type { Completion, CompletionOptions } from './completion.ts';

/** What is so likely that it may show unasked behind the cursor: the forced value of a blank cell, or the next row. */
export function inlineCompletionAt(
  analysis: Analysis,
  offset: number,
  options: CompletionOptions,
): Completion | undefined {
  const [first] = completionsAt(analysis, offset, options);
  const next = first?.kind === 'row' && first.range.start === first.range.end;
  const forced = first?.kind === 'value' && first.range.start === first.range.end;
  return next || forced ? first : undefined;
}
