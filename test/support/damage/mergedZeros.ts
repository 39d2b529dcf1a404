import type { Range } from '../../../server/src/text/span.ts';
import {
  figuresIn,
  mapCells,
  revise,
  withFates,
  type Draft,
  type DraftRow,
  type DraftTable,
} from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/**
 * One 0 stands for a whole row of zeros: with a colspan it is the figure of every
 * column, with empty cells behind it those are blank, and with nothing behind it nobody can tell.
 */
export function mergedZeros(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft).filter(({ row }) => {
    const figures = figuresIn(row);
    return figures.length > 2 && figures.every((cell) => cell.text === '0');
  });
  const chosen = oneOf(rows, pick);
  if (!chosen) return draft;
  const { table, row } = chosen;
  if (table.notation === 'html') return spanned(draft, row);
  const [, ...others] = figuresIn(row);
  if (!isBounded(draft, table, row)) {
    const marked = withFates(draft, ['may', figuresIn(row)], ['gone', others]);
    return revise(
      marked,
      others.map((cell) => ({ ...cell.outer, newText: '' })),
    );
  }
  const emptied = mapCells(draft, (cell) => (others.includes(cell) ? { ...cell, text: '' } : cell));
  const edited = revise(
    emptied,
    others.map((cell) => ({ ...cell.range, newText: '' })),
  );
  const slots = others.map((cell) => cell.slot);
  return mapCells(edited, (cell) =>
    slots.includes(cell.slot) ? { ...cell, range: blankAround(edited.text, cell.range) } : cell,
  );
}

/** The blanks around an empty place: in any of them a value could be typed. */
function blankAround(text: string, { start, end }: Range): Range {
  const before = /[ ]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const behind = /^[ ]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

/** Whether the row keeps its empty cells: a last one in bars does only before a closing bar. */
function isBounded(draft: Draft, table: DraftTable, row: DraftRow): boolean {
  if (table.notation === 'pipe') return draft.text.slice(0, row.range.end).endsWith('|\n');
  return (table.notation === 'tsv' || table.notation === 'csv') && row.cells.at(-1)?.role === 'figure';
}

function spanned(draft: Draft, row: DraftRow): Draft {
  const [first, ...others] = figuresIn(row);
  if (!first) return draft;
  const at = first.outer.start + 3;
  const edits = others.map((cell) => ({ ...cell.outer, newText: '' }));
  const attribute = { start: at, end: at, newText: ` colspan="${others.length + 1}"` };
  const edited = revise(draft, [attribute, ...edits]);
  const shared = figureRows(edited)
    .flatMap((each) => figuresIn(each.row))
    .find((cell) => cell.slot === first.slot);
  if (!shared) return draft;
  const slots = others.map((cell) => cell.slot);
  return mapCells(edited, (cell) =>
    cell.slot && slots.includes(cell.slot) ? { ...cell, text: shared.text, range: shared.range } : cell,
  );
}
