import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../../text/change.ts';
import { completeRow } from './completeRow.ts';
import { formatTables } from '../rewrites/formatting.ts';
import { offered } from '../rewrites/offered.ts';
import { tableAt } from '../basis/locate.ts';
import { plainText } from '../basis/snippetText.ts';
import { typingAt } from '../basis/typing.ts';

/**
 * What the editor does by itself in a pipe table: a line end brings the next row of the form, its
 * figures blank, and the bar that ends a row draws the table anew.
 */
export function changesOnType(analysis: Analysis, offset: number, typed: string): TextChange[] {
  if (typed === '\n') return nextRow(analysis, offset);
  return typed === '|' ? alignAround(analysis, offset) : [];
}

function nextRow(analysis: Analysis, offset: number): TextChange[] {
  const typing = typingAt(analysis, offset);
  const [row] = typing.before.trim() === '' ? completeRow(analysis, typing) : [];
  if (!row?.snippet.startsWith('|')) return [];
  const changes = [{ range: row.range, newText: plainText(row.snippet) }];
  return offered(analysis, [{ changes, undertaking: row.undertaking }]).flatMap((one) => one.changes);
}

function alignAround(analysis: Analysis, offset: number): TextChange[] {
  const { line, after } = typingAt(analysis, offset);
  const table = tableAt(analysis, line.start)?.table ?? tableAt(analysis, offset)?.table;
  if (table?.notation !== 'pipe' || after.trim() !== '') return [];
  const cells = (text: string) => text.split(/(?<!\\)\|/).length;
  const { text, lines } = analysis;
  const above = lines.textOf(lines.positionAt(line.start).line - 1);
  return cells(text.slice(line.start, offset).trimEnd()) < cells(above.trimEnd()) ? [] : formatTables(analysis, line);
}
