import type { FormRow } from '../forms/form.ts';
import type { TextLine } from '../syntax/blocks.ts';
import { losesBounds } from '../syntax/row.ts';
import { hanOf } from '../text/normal.ts';
import type { Span } from '../text/span.ts';
import { countNumbers } from './labelledRow.ts';
import type { BoundTable, ReadingProblem } from './table.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** Shorter labels may stand among any words. */
const shortestLabel = 4;
/** So many characters of others may stand between those of a label whose cell was broken over lines. */
const mostBetween = 16;
/** A longer line is a sentence. */
const longestLine = 60;

/**
 * The table with rows that seem to be missing called unread where their label stands there, whole or in pieces: text in
 * which rows have lost their bounds mixes the words and figures of several.
 *
 * @param text What stands beside the table and belongs to no row.
 */
export function withStanding(table: BoundTable, draft: TableCandidate, text: readonly TextLine[]): BoundTable {
  if (!losesBounds(table.notation) || !table.problems.some(({ kind }) => kind === 'missing-row')) return table;
  if (draft.rows.every(({ row }) => countNumbers(row.values) === 0)) return table; // a form that is not filled in
  const words = wordsOf(draft, text);
  const problems = table.problems.map((problem) =>
    problem.kind === 'missing-row' && problem.row && stands(problem.row, words) ? asUnread(problem, table) : problem,
  );
  return { ...table, problems };
}

/** All words of the table and the lines beside it, in reading order. */
function wordsOf({ rows, heads }: TableCandidate, text: readonly TextLine[]): string {
  const cells = [...rows.flatMap(({ row }) => row.texts), ...heads.map(({ cell }) => cell)];
  const lines = text.filter((line) => line.text.length <= longestLine && !/[。；！？]/.test(line.text));
  const pieces: { readonly text: string; readonly span: Span }[] = [...new Set([...cells, ...lines])];
  return hanOf(
    pieces
      .sort((one, other) => one.span.from - other.span.from)
      .map((piece) => piece.text)
      .join(''),
  );
}

/** Whether the characters of the row's label stand there in order, with few others between them. */
function stands({ label }: FormRow, words: string): boolean {
  const name = hanOf(label);
  if (name.length < shortestLabel) return false;
  for (let at = words.indexOf(name.charAt(0)); at >= 0; at = words.indexOf(name.charAt(0), at + 1))
    if (isWithin(name, words.slice(at, at + name.length + mostBetween))) return true;
  return false;
}

function isWithin(name: string, words: string): boolean {
  let at = -1;
  for (const unit of name) {
    at = words.indexOf(unit, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function asUnread(problem: ReadingProblem, { form }: BoundTable): ReadingProblem {
  const figures = form.slots.filter(({ row }) => row === problem.row).length;
  return { ...problem, kind: 'unread-row', unread: figures };
}
