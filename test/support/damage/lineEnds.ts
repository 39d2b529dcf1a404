import { revise, type Draft } from '../generate/draft.ts';

/** Lines end as on Windows. */
export function lineEnds(draft: Draft): Draft {
  const edits = [...draft.text.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1, newText: '\r\n' }));
  return revise(draft, edits);
}
