import type { FormFamily } from '../forms/family.ts';
import type { RawCell } from '../syntax/row.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { CandidateRow, Head, TableCandidate } from './tableCandidate.ts';

/**
 * The rows with a figure that a merged cell repeats in each column it spans taken once: where the head above
 * repeats its word in the same cells, and the row the same text.
 */
export function withoutRepeats({ form, rows, heads }: TableCandidate): readonly CandidateRow[] {
  const columns = heads.filter((head) => head.row.marked && namesOneColumn(head, form));
  const repeating = new Map<LabelledRow, Run[]>();
  for (const { row, cell } of columns) {
    const runs = runsIn(row.cells).filter(([from]) => row.cells[from]?.text === cell.text);
    if (runs.length > 0) repeating.set(row, [...(repeating.get(row) ?? []), ...runs]);
  }
  if (repeating.size === 0) return rows;
  return rows.map((one) => {
    const above = columns.findLast(({ row }) => row.span.from < one.row.span.from)?.row;
    const runs = above?.cells.length === one.row.cells.length ? repeating.get(above) : undefined;
    return runs ? { ...one, row: collapsed(one.row, runs) } : one;
  });
}

/** Whether the word names a column, and no other of the same block has it: then two beside each other are one. */
function namesOneColumn({ meaning }: Head, { forms }: FormFamily): boolean {
  if (meaning.kind !== 'column') return false;
  return forms.every(({ blocks }) =>
    blocks.every(({ columns }) => {
      const label = columns.find(({ key }) => key === meaning.key)?.label;
      return columns.filter((column) => column.label === label).length <= 1;
    }),
  );
}

/** Stretches of cells, the second index excluded. */
type Run = readonly [from: number, to: number];

/** Where neighbouring cells of a head have the same word. */
function runsIn(cells: readonly RawCell[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < cells.length;) {
    let to = from + 1;
    while (to < cells.length && cells[to]?.text === cells[from]?.text) to++;
    if (to - from > 1 && cells[from]?.text !== '') runs.push([from, to]);
    from = to;
  }
  return runs;
}

function collapsed(row: LabelledRow, runs: readonly Run[]): LabelledRow {
  const { cells, offset } = row;
  const isRepeated = ([from, to]: Run) =>
    cells.slice(from, to).every(({ text }) => text !== '' && text === cells[from]?.text);
  if (!runs.every(([from, to]) => from < offset || isRepeated([from, to]))) return row;
  const dropped = new Set(runs.filter(([from]) => from >= offset).flatMap(([from, to]) => cells.slice(from + 1, to)));
  return dropped.size === 0
    ? row
    : {
        ...row,
        values: row.values.filter((cell) => !dropped.has(cell)),
        cells: cells.filter((cell) => !dropped.has(cell)),
      };
}
