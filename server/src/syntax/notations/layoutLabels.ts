import { withoutNumbering } from '../../text/normal.ts';
import type { Wordlist } from '../notation.ts';
import { overlap, together, type LayoutLine, type PlacedPiece } from './layoutLines.ts';

/** A label found over lines around the figures of a row. */
export interface FoundLabel {
  readonly label: PlacedPiece;
  /** The lines a word of it was taken from. */
  readonly lines: readonly number[];
  readonly isNumbered: boolean;
  /** How many lines between them hold a piece of a group's name. */
  readonly skipped: number;
}

/** So many lines above and below its figures may hold words of a row's label. */
const mostLines = 8;

/** So many lines between its words may hold a piece of a group's name alone. */
const mostSkipped = 3;

/** A piece of a group's name beside the rows is no longer; beside the figures, other words may be a label with a slip. */
const longestPiece = { above: 6, beside: 4 };

/** So many words of a line, blanks between them, may be of one label. */
const mostWords = 4;

/** A label under way. */
interface Path {
  readonly pieces: readonly PlacedPiece[];
  /** The words before it in the line in which it begins. */
  readonly beside: readonly PlacedPiece[];
  readonly lines: readonly number[];
  readonly skipped: number;
  /** Whether a line with numbering alone is among them. */
  readonly isNumbered: boolean;
}

/**
 * The whole label that words in and around the lines of a row's figures make, read downwards: of each line its
 * last words, lines with a piece of a group's name left out. Lines already taken belong to other rows.
 *
 * @param first The first line with figures of the row.
 * @param last The last.
 * @param above The label of the row above.
 */
export function labelAround(
  lines: readonly LayoutLine[],
  first: number,
  last: number,
  taken: ReadonlySet<number>,
  words: Wordlist,
  above: PlacedPiece | undefined,
): FoundLabel | undefined {
  const weightOf = (found: FoundLabel) => sizeOf(found) + standing(found, lines[first] as LayoutLine, first, above);
  let best: FoundLabel | undefined;
  for (let start = first; start >= 0 && start >= first - mostLines; start--) {
    if (start < first && !isFree(lines[start], start, taken)) break;
    const found = labelFrom(lines, start, { first, last }, taken, words);
    if (found && (!best || weightOf(found) > weightOf(best))) best = found;
  }
  return best;
}

/**
 * Words below the label of the row above are of a label before words beside the figures, and these before any
 * others, as are numbered ones; then more lines before fewer.
 */
function standing(found: FoundLabel, { words }: LayoutLine, first: number, above?: PlacedPiece): number {
  const isBelow = above !== undefined && overlap(found.label, above);
  const isBeside = words.length === 0 || found.lines.includes(first);
  return (isBelow ? 5 : 0) * mostLines + (isBeside ? 3 : 0) * mostLines + (found.isNumbered ? 4 : 0) * mostLines;
}

/** A line that is left out weighs more than one that is not: words of two labels may make a third. */
const skippedWeight = 1.5;

function sizeOf({ lines, skipped }: FoundLabel): number {
  return lines.length - skipped * skippedWeight;
}

function larger(one: FoundLabel | undefined, other: FoundLabel): FoundLabel {
  return one && sizeOf(one) > sizeOf(other) ? one : other;
}

function isNumbered({ cell }: PlacedPiece): boolean {
  return withoutNumbering(cell.text) !== cell.text;
}

/** Whether words alone stand in the line, which no row has taken yet. */
function isFree(line: LayoutLine | undefined, at: number, taken: ReadonlySet<number>): line is LayoutLine {
  return line !== undefined && line.figures.length === 0 && !taken.has(at);
}

interface Row {
  readonly first: number;
  readonly last: number;
}

function labelFrom(
  lines: readonly LayoutLine[],
  start: number,
  row: Row,
  taken: ReadonlySet<number>,
  words: Wordlist,
): FoundLabel | undefined {
  let paths: Path[] = [{ pieces: [], beside: [], lines: [], skipped: 0, isNumbered: false }];
  let best: FoundLabel | undefined;
  for (let at = start; at < lines.length && at <= row.last + mostLines && paths.length > 0; at++) {
    const line = lines[at] as LayoutLine;
    const isOfRow = at >= row.first && at <= row.last;
    if (!isOfRow && !isFree(line, at, taken)) break;
    const piece = isOfRow ? longestPiece.beside : longestPiece.above;
    paths = paths.flatMap((path) => goOn(path, line, at, piece, words));
    if (at < row.last) continue;
    for (const path of paths.filter(({ lines: used }) => used.at(-1) === at || isOfRow)) {
      const label = path.pieces.length > 0 ? together(path.pieces) : undefined;
      if (label && isWhole(label.cell.text, path, words) && !isOfHead(path, lines, row) && isBeside(path, lines, row))
        best = larger(best, { ...path, label, isNumbered: path.isNumbered || isNumbered(label) });
    }
  }
  return best;
}

/** The longest label that another begins with: 其他, which numbering tells from the name of a column. */
const longestNumbered = 2;

function isWhole(text: string, { isNumbered }: Path, words: Wordlist): boolean {
  return words.isWholeLabel(text) || (isNumbered && text.length <= longestNumbered && words.isLabel(text));
}

/** Whether no other words stand between the label and its figures: they would be the label of these. */
function isBeside({ lines: used }: Path, lines: readonly LayoutLine[], { first }: Row): boolean {
  return lines.slice((used.at(-1) ?? first) + 1, first).every(({ words }) => words.length === 0);
}

/** What begins an item: never a piece of a group's name. */
const itemNumber = /^\d{1,2}[.．、]/;

/** Whether the only word stands in another line than the figures, with others before it: 总计 above table four. */
function isOfHead({ pieces, lines: used }: Path, lines: readonly LayoutLine[], { first, last }: Row): boolean {
  const at = used[0] ?? first;
  return pieces.length === 1 && (at < first || at > last) && (lines[at]?.words.length ?? 0) > 1;
}

/** A gap of so many columns stands between the words of two columns. */
const narrowestGap = 2;

/** Whether one of the words goes on with the name of a group beside the label: it begins right below that, far from the label. */
function isBelowOther({ pieces, beside }: Path, added: readonly PlacedPiece[]): boolean {
  const [first] = pieces;
  if (!first) return false;
  const names = beside.filter(({ to }) => first.from - to >= narrowestGap);
  return added.some(
    (word) => names.some(({ from }) => from === word.from) && !pieces.some((piece) => overlap(piece, word)),
  );
}

/** The ways in which a label goes on in a line: with its last words, or past numbering or a piece of a group's name. */
function goOn(before: Path, line: LayoutLine, at: number, longest: number, words: Wordlist): Path[] {
  const { words: found, isNumbered } = line;
  const path = isNumbered ? { ...before, isNumbered } : before;
  const ways: Path[] = [];
  const bare = path.pieces.length > 0 ? found.at(-1)?.bare : undefined;
  for (let count = bare ? 0 : 1; count <= Math.min(mostWords, found.length); count++) {
    const added = bare && count === 0 ? [bare] : found.slice(-count);
    if (isBelowOther(path, added)) continue;
    const pieces = [...path.pieces, ...added];
    const beside = path.pieces.length > 0 ? path.beside : found.slice(0, found.length - count);
    if (words.isFragment(pieces.map(({ cell }) => cell.text).join('')))
      ways.push({ ...path, pieces, beside, lines: [...path.lines, at] });
  }
  if (found.length === 0) return path.pieces.length > 0 || path.isNumbered ? [path] : [];
  const [{ cell }] = found as readonly [PlacedPiece, ...PlacedPiece[]];
  const isShort = found.length === 1 && cell.text.length <= longest && !itemNumber.test(cell.text);
  // Beside the figures a word that is a label by itself is theirs: 总数 below the name of its group.
  const isPiece = isShort && !(line.figures.length > 0 && words.isLabel(cell.text));
  if (path.pieces.length > 0 && isPiece && path.skipped < mostSkipped)
    ways.push({ ...path, skipped: path.skipped + 1 });
  return ways;
}
