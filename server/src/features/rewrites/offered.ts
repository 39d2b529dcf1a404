import type { Analysis } from '../../workspace/analysis.ts';
import { readsAsUndertaken } from '../../workspace/reread.ts';
import { asWritten } from '../basis/change.ts';
import type { Rewrite } from './rewrite.ts';

/** Those of the rewrites that do what they say, tried on the draft as they would be written: no other is offered. */
export function offered<R extends Pick<Rewrite, 'changes' | 'undertaking'>>(
  { text, lines, document }: Analysis,
  rewrites: readonly R[],
): R[] {
  return rewrites.filter(({ changes, undertaking }) =>
    readsAsUndertaken(document, asWritten(text, lines, changes), undertaking),
  );
}

/** The rewrites as one, under the title of the first; none without any. */
export function asOne(rewrites: readonly Rewrite[]): Rewrite[] {
  const [first] = rewrites;
  if (!first || rewrites.length === 1) return [...rewrites];
  const cells = rewrites.flatMap(({ undertaking }) => undertaking.cells);
  return [{ ...first, changes: rewrites.flatMap(({ changes }) => changes), undertaking: { cells } }];
}
