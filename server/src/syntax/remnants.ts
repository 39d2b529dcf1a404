import { isBlank, spanIn, trim, type Line } from './line.ts';
import type { NotationName, RawCell, Run } from './notation.ts';
import { isPieceOfNumber, joinedText } from './notations/broken.ts';

/** The notations in which a row is one line. */
const ofLines: ReadonlySet<NotationName> = new Set<NotationName>(['pipe', 'tsv', 'csv', 'spaced', 'glued']);

/**
 * The run with the rest of its last figure, where that stands alone in the line below: which of both is the
 * figure nobody can tell then, and neither is read.
 */
export function withRemnant(run: Run, lines: readonly Line[]): Run {
  const row = run.rows.at(-1);
  const last = row?.cells.at(-1);
  const rest = lines[run.end];
  if (!row || !last || !rest || !ofLines.has(row.notation) || !isPieceOfNumber(last.text)) return run;
  const above = lines[run.end - 1] as Line;
  if (!isRest(lines, run.end) || !endsIn(above, last)) return run;
  const { from, to } = trim(rest.text, 0, rest.text.length);
  const span = last.span.through(spanIn(rest, from, to));
  const whole = { ...last, text: joinedText(last.text, rest.text.slice(from, to)), span };
  const broken = { ...row, cells: [...row.cells.slice(0, -1), whole], span: row.span.through(span), open: rest.last };
  return { rows: [...run.rows.slice(0, -1), broken], end: run.end + 1 };
}

/** Whether no bar closes the row behind its last figure. */
function endsIn(line: Line, { text }: RawCell): boolean {
  return line.text.trimEnd().endsWith(text);
}

/**
 * Whether the digits in a line are the rest of a figure above, and no number of a page: no number begins so,
 * the table goes on right below, or the line above is as long as lines get.
 */
function isRest(lines: readonly Line[], at: number): boolean {
  const text = (lines[at] as Line).text.trim();
  if (!/^[.,，]?\d/.test(text) || !isPieceOfNumber(text.replace(/^[.,，]/, ''))) return false;
  if (/^(?:0\d|[.,，])/.test(text) || /[.,，]$/.test((lines[at - 1] as Line).text.trimEnd())) return true;
  return isDivided(lines[at - 1]) && isDivided(lines[at + 1]) ? true : isWrapped(lines, at - 1);
}

function isDivided(line: Line | undefined): boolean {
  return line !== undefined && /[\t,|]/.test(line.text);
}

/** A line that is broken for its length is no shorter, and as long as any of so many around it. */
const shortestWrapped = 40;
const around = 10;

function isWrapped(lines: readonly Line[], at: number): boolean {
  const length = (lines[at] as Line).text.length;
  if (length < shortestWrapped) return false;
  const others = lines.slice(Math.max(0, at - around), at + around).filter((line) => !isBlank(line));
  return others.length > 2 && others.every((line) => line.text.length <= length);
}
