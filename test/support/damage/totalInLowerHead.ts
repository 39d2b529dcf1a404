import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

/** 总计 of the head stands in the lower row, behind 其他. */
export function totalInLowerHead(draft: Draft, pick: Pick): Draft {
  const table = oneOf(
    tablesOf(draft).filter((each) => each.form.name === 'requests'),
    pick,
  );
  const heads = table?.rows.filter((row) => row.kind === 'head') ?? [];
  const total = heads
    .at(-2)
    ?.cells.filter((cell) => cell.text !== '')
    .at(-1);
  const last = heads
    .at(-1)
    ?.cells.filter((cell) => cell.text !== '')
    .at(-1);
  if (!total || !last || total.outer.end > last.outer.start) return draft;
  const text = draft.text.slice(total.outer.start, total.outer.end);
  return revise(draft, [
    { ...total.outer, newText: '' },
    { start: last.outer.end, end: last.outer.end, newText: text },
  ]);
}
