import type { Form, FormRow } from '../forms/form.ts';
import type { TextLine } from '../syntax/blocks.ts';
import { losesBounds } from '../syntax/row.ts';
import { memo } from '../text/memo.ts';
import { hanOf, lettersOf } from '../text/normal.ts';
import type { Span } from '../text/span.ts';
import { lostCharacter } from '../text/visible.ts';
import { countNumbers } from './labelledRow.ts';
import type { BoundTable, ReadingProblem } from './table.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** Shorter labels may stand among any words. */
const shortestLabel = 4;
/** So much is left of a label that lost characters. */
const shortestBeginning = 2;
/** So many characters of others may stand between those of a label whose cell was broken over lines. */
const mostBetween = 16;
/** A longer line is a sentence. */
const longestLine = 60;

/**
 * The table with rows that seem to be missing called unread where their label stands there, whole or in pieces: text in
 * which rows have lost their bounds mixes the words and figures of several, and conversions lose characters of labels.
 *
 * @param text What stands beside the table and belongs to no row.
 */
export function withStanding(table: BoundTable, draft: TableCandidate, text: readonly TextLine[]): BoundTable {
  if (!table.problems.some(({ kind }) => kind === 'missing-row')) return table;
  if (draft.rows.every(({ row }) => countNumbers(row.values) === 0)) return table; // a form that is not filled in
  const pieces = piecesOf(draft, text);
  const isMixed = losesBounds(table.notation);
  const words = isMixed ? hanOf(pieces.join('')) : '';
  const own = new Set(pieces.filter((piece) => !columnWords(table.form).has(hanOf(piece))).map(nameIn));
  const isUnread = ({ kind, row }: ReadingProblem) =>
    kind === 'missing-row' && row !== undefined && (stands(row, words, own) || beginsDamaged(row, pieces));
  const problems = table.problems.map((problem) => (isUnread(problem) ? asUnread(problem, table) : problem));
  return { ...table, problems };
}

/** All words of the table and the lines beside it, in reading order. */
function piecesOf({ rows, heads }: TableCandidate, text: readonly TextLine[]): readonly string[] {
  const cells = [...rows.flatMap(({ row }) => row.texts), ...heads.map(({ cell }) => cell)];
  const lines = text.filter((line) => line.text.length <= longestLine && !/[。；！？]/.test(line.text));
  const pieces: { readonly text: string; readonly span: Span }[] = [...new Set([...cells, ...lines])];
  return pieces.sort((one, other) => one.span.from - other.span.from).map((piece) => piece.text);
}

/** The words that name columns: 其他 of a head is no row. */
const columnWords = memo((form: Form) => new Set(form.slots.map(({ column }) => hanOf(column.label))));

/** The characters of a label, and the letters and digits that may tell it from others. */
function nameIn(text: string): string {
  return `${hanOf(text)} ${lettersOf(text)}`;
}

/** Whether a label that lost characters begins as the row's does. */
function beginsDamaged({ label }: FormRow, pieces: readonly string[]): boolean {
  return pieces.some((piece) => {
    const end = piece.indexOf(lostCharacter);
    const beginning = end < 0 ? '' : hanOf(piece.slice(0, end));
    return beginning.length >= shortestBeginning && hanOf(label).startsWith(beginning);
  });
}

/**
 * Whether the characters of the row's label stand there in order, with few others between them; a short one stands there
 * alone.
 */
function stands({ label }: FormRow, words: string, pieces: ReadonlySet<string>): boolean {
  const name = hanOf(label);
  if (name.length < shortestLabel) return pieces.has(nameIn(label));
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
