import { revise, type Draft } from '../generate/draft.ts';

/** Lines end as on Windows. */
export function lineEnds(draft: Draft): Draft {
  const edits = [...draft.text.matchAll(/\r?\n/g)].map(({ 0: end, index }) => ({
    start: index,
    end: index + end.length,
    newText: '\r\n',
  }));
  return revise(draft, edits);
}
