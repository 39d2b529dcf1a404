import { isBlank, spanIn, trim, type Line } from './line.ts';
import type { Run } from './notation.ts';
import type { NotationName, RawCell, RawRow } from './row.ts';
import { isFigure, isNumber } from './figure.ts';
import { isBrokenNumber, isRestOfNumber, joinedText } from './notations/broken.ts';

/** The notations in which a row is one line. */
const ofLines: ReadonlySet<NotationName> = new Set<NotationName>(['pipe', 'tsv', 'csv', 'colon', 'spaced', 'glued']);

/**
 * The run with the rest of its last figure, where that stands alone in the line below: which of both is the
 * figure nobody can tell then, and neither is read. So with the last figure of a row that breaks behind a mark.
 */
export function withRemnant(run: Run, lines: readonly Line[]): Run {
  const row = run.rows.at(-1);
  const rest = lines[run.end];
  if (!row || row.cells.length === 0 || !rest || !ofLines.has(row.notation)) return run;
  const { from, to } = trim(rest.text, 0, behindDigits(rest.text));
  const below: RawCell = { text: rest.text.slice(from, to), span: spanIn(rest, from, to), width: 1 };
  const cells = isRestOf(row, below, lines, run.end) ? brokenLast(row, below) : filledUp(run, row, below);
  if (!cells) return run;
  const broken = { ...row, cells, span: row.span.through(below.span), open: rest.last };
  return { rows: [...run.rows.slice(0, -1), broken], end: run.end + 1 };
}

/** Whether what stands in a line is the rest of the last figure of the row above. */
function isRestOf({ cells, notation }: RawRow, below: RawCell, lines: readonly Line[], at: number): boolean {
  const last = cells.at(-1) as RawCell;
  if (!isBrokenNumber(last.text, below.text) || !endsIn(lines[at - 1] as Line, last)) return false;
  return isDivided(notation) || isRest(lines, at);
}

function brokenLast({ cells }: RawRow, below: RawCell): readonly RawCell[] {
  const last = cells.at(-1) as RawCell;
  const whole = { ...last, text: joinedText(last.text, below.text), span: last.span.through(below.span) };
  return [...cells.slice(0, -1), whole];
}

/** So many figures in a row tell that it lacks its last. */
const fewestBefore = 5;

/** The cells with the one below, where the row lacks its last: an empty one, or one that others have. */
function filledUp({ rows }: Run, { cells, notation, span }: RawRow, below: RawCell): readonly RawCell[] | undefined {
  const last = cells.at(-1) as RawCell;
  if (!isDivided(notation) || !isRestOfNumber(below.text)) return undefined;
  if (cells.filter(({ text }) => isNumber(text)).length < fewestBefore || cells.every(({ text }) => isFigure(text)))
    return undefined;
  if (last.text === '') return [...cells.slice(0, -1), below];
  const isNarrower = rows.some((other) => other.cells.length > cells.length);
  return isNarrower && span.to > last.span.to ? [...cells, below] : undefined;
}

/**
 * The run with the beginning of its first figure, where that stands alone in the line above a row that has no
 * label; the same run where nothing does.
 */
export function withBeginning(run: Run, lines: readonly Line[], at: number): Run {
  const [row, ...others] = run.rows;
  const [first, ...cells] = row?.cells ?? [];
  const above = lines[at - 1];
  if (!row || !first || !above || !isDivided(row.notation)) return run;
  const { from, to } = trim(above.text, 0, above.text.length);
  const text = above.text.slice(from, to);
  if (!isBrokenNumber(text, first.text) || !(lines[at] as Line).text.trimStart().startsWith(first.text)) return run;
  const span = spanIn(above, from, to).through(first.span);
  const whole = { ...first, text: joinedText(text, first.text), span };
  return { ...run, rows: [{ ...row, cells: [whole, ...cells], span: span.through(row.span) }, ...others] };
}

/** Behind the last digit: the separators of empty cells may follow. */
function behindDigits(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Whether no bar closes the row behind its last figure. */
function endsIn(line: Line, { text }: RawCell): boolean {
  return line.text.trimEnd().endsWith(text);
}

/** Whether marks divide the cells: then nothing but the rest of one stands right below. */
function isDivided(notation: NotationName): boolean {
  return notation === 'pipe' || notation === 'tsv' || notation === 'csv' || notation === 'colon';
}

/**
 * Whether the digits in a line are the rest of a figure above, and no number of a page: no number begins so, or
 * the line above is as long as lines get.
 */
function isRest(lines: readonly Line[], at: number): boolean {
  const [above = '', text = ''] = lines.slice(at - 1, at + 1).map((line) => line.text.trim());
  return /^0\d|[.,，]/.test(text) || /[.,，]$/.test(above) || isWrapped(lines, at - 1);
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
