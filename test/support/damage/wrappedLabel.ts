import { figuresIn, revise, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** A label breaks over two lines of the text, and the rest of its row follows the second. */
export function wrappedLabel(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft, ['pipe', 'tsv', 'spaced', 'barred']).filter(({ row }) => figuresIn(row).length > 1);
  const label = oneOf(rows, pick)
    ?.row.cells.filter((cell) => cell.role === 'label')
    .at(-1);
  if (!label || label.text.length < 6 || label.text.includes('\n')) return draft;
  const at = label.range.start + 4 + pick(label.text.length - 5);
  return revise(draft, [{ start: at, end: at, newText: '\n' }]);
}
