import { figuresIn, revise, tablesOf, withFates, type Draft, type DraftTable } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

/** The head of table three is missing; its rows are still named, but nothing tells where a wholly blank one has its figures. */
export function lostHead(draft: Draft, pick: Pick): Draft {
  const table = oneOf(
    tablesOf(draft).filter(
      (each) => each.form.name === 'requests' && each.notation !== 'grid' && !hasExtraColumn(each),
    ),
    pick,
  );
  const heads = table?.rows.filter((row) => row.kind !== 'figures') ?? [];
  const blank = (table?.rows ?? []).map(figuresIn).filter((figures) => figures.every((cell) => cell.text === ''));
  return revise(
    withFates(draft, ['may', blank.flat()]),
    heads.map((row) => ({ ...row.range, newText: '' })),
  );
}

/** Without its head nothing names a column that is not the form's. */
function hasExtraColumn(table: DraftTable): boolean {
  return table.rows.flatMap(figuresIn).some((cell) => cell.slot?.column.subtotal);
}
