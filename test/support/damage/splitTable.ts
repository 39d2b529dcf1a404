import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, type Pick } from './damage.ts';

const heads = ['\n', '\n| 类别 | 数据1 | 数据2 | 数据3 |\n|---|---|---|---|\n', '\n|  |  |  |\n|---|---|---|\n'];

/** A converter cut a table in bars into small ones, each with a head it invented. */
export function splitTable(draft: Draft, pick: Pick): Draft {
  const every = 2 + pick(5);
  const newText = heads[pick(heads.length)] ?? '';
  const rows = figureRows(draft, ['pipe']).filter(
    ({ row }, i) => row.cells.some((cell) => cell.role === 'label') && i % every === 0,
  );
  return revise(
    draft,
    rows.map(({ row }) => ({ start: row.range.start, end: row.range.start, newText })),
  );
}
