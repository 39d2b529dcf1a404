import { figuresIn, revise, tablesOf, type Draft, type DraftTable } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

/** The head of table three is missing; its rows are still named. */
export function lostHead(draft: Draft, pick: Pick): Draft {
  const table = oneOf(
    tablesOf(draft).filter(
      (each) => each.form.name === 'requests' && each.notation !== 'grid' && !hasExtraColumn(each),
    ),
    pick,
  );
  const heads = table?.rows.filter((row) => row.kind !== 'figures') ?? [];
  return revise(
    draft,
    heads.map((row) => ({ ...row.range, newText: '' })),
  );
}

/** Without its head nothing names a column that is not the form's. */
function hasExtraColumn(table: DraftTable): boolean {
  return table.rows.flatMap(figuresIn).some((cell) => cell.slot?.column.subtotal);
}
