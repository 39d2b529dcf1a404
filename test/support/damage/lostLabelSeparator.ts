import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** What stood between a label and its first figure is lost. */
export function lostLabelSeparator(draft: Draft, pick: Pick): Draft {
  const row = oneOf(figureRows(draft), pick)?.row;
  const label = row?.cells.filter((cell) => cell.role === 'label' && cell.text !== '').at(-1);
  const [first, ...others] = row ? figuresIn(row) : [];
  if (!label || !first || first.text === '' || first.range.start < label.range.end) return draft;
  const marked = withFates(draft, ['may', [first, ...others]]);
  return revise(marked, [{ start: label.range.end, end: first.range.start, newText: '' }]);
}
