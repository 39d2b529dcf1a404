import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { lineNotations, oneOf, type Pick } from './damage.ts';

/** A rule of dashes stands under the last row, or under another (draft 004, line 96). */
export function dashedRule(draft: Draft, pick: Pick): Draft {
  const table = oneOf(
    tablesOf(draft).filter((each) => lineNotations.includes(each.notation)),
    pick,
  );
  const row = table?.rows[table.rows.length - 1 - pick(3)];
  if (!table || !row) return draft;
  const separator = { tsv: '\t', pipe: '|', csv: ',' }[table.notation as string] ?? ' ';
  const newText = `${['-------------', '-----', '----', '---'].join(separator)}\n`;
  return revise(draft, [{ start: row.range.end, end: row.range.end, newText }]);
}
