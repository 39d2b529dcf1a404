import { figuresIn, revise, withFates, type Draft, type DraftCell } from '../generate/draft.ts';
import { figureRows, type Pick } from './damage.ts';

/** The draft ends at some character, as it does while it is being typed. */
export function halfTyped(draft: Draft, pick: Pick): Draft {
  return cutAt(draft, draft.text.length - pick(draft.text.length));
}

/** The draft up to that offset: what begins behind it is gone, the row it ends in is open. */
export function cutAt(draft: Draft, offset: number): Draft {
  const cells = figureRows(draft).flatMap(({ row }) => figuresIn(row).map((cell) => ({ row, cell })));
  const gone: DraftCell[] = cells.filter(({ cell }) => cell.range.start >= offset).map(({ cell }) => cell);
  const open = cells.filter(({ row }) => row.range.start < offset && offset <= row.range.end).map(({ cell }) => cell);
  const marked = withFates(draft, ['gone', gone], ['open', open]);
  return revise(marked, [{ start: offset, end: draft.text.length, newText: '' }]);
}
