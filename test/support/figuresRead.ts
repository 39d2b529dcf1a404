import { analyse } from './analyse.ts';

/** What is read of a draft, in the order of the form: each row's figures, `_` for a blank; `?` behind the key where they are inferred. */
export function figuresRead(text: string): Record<string, string> {
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  const rows: Record<string, string> = {};
  for (const cell of reports.flatMap((report) => report.tables.flatMap(({ table }) => table.cells))) {
    if (!cell) continue;
    const key = `${cell.slot.row.key}${cell.placed === 'inferred' ? '?' : ''}`;
    const figure = cell.figure.state === 'blank' ? '_' : cell.text;
    rows[key] = rows[key] === undefined ? figure : `${rows[key]} ${figure}`;
  }
  return rows;
}
