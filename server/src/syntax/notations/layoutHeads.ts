import type { Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { overlap, together, type LayoutLine, type PlacedPiece } from './layoutLines.ts';

/** So many names before a label are those of a head: groups that a row stands in are fewer. */
export const fewestNames = 3;

/**
 * What lines of words above a row say of heads and captions: each line of names as it stands, else the names that
 * words below each other make, column by column: a row of cells if they stand above the figures.
 */
export function headRows(lines: readonly LayoutLine[], below: readonly PlacedPiece[], words: Wordlist): RawRow[] {
  const heads = headLines(lines, words, (open) => inColumns(open, below, words));
  const placed = heads.map(({ names }) => names);
  for (let i = 0; i + 1 < heads.length; i++) placeGroup(placed, i, below[0]?.from ?? 0);
  return heads.flatMap((head, i) => {
    const names = placed[i] ?? [];
    const bounds = standAboveAll(names, below) ? 'row' : head.bounds;
    return names.length > 0 ? [rowOf({ ...head, names, bounds })] : [];
  });
}

/**
 * Puts the only name above the figures of a line, that of a group of columns, between the names of the next line where it
 * stands between those; drops it where it stands over several of them. The words of a head are read in order, and it
 * would come before names that stand beside it.
 */
function placeGroup(lines: (readonly PlacedPiece[])[], at: number, figures: number): void {
  const [names = [], below = []] = [lines[at], lines[at + 1]];
  const [group, ...others] = names.filter(({ to }) => to > figures);
  if (!group || others.length > 0 || group !== names.at(-1)) return;
  if (!below.some(({ to }) => to > figures)) return; // the label of a row without figures, not names of columns
  const covered = below.filter((name) => overlap(name, group)).length;
  if (covered === 1 || (covered > 1 && (at === 0 || names.length > 1))) return;
  lines[at] = names.slice(0, -1);
  if (covered === 0) lines[at + 1] = [...below, group].sort((one, other) => one.from - other.from);
}

/** The same of text in which places say nothing: names go on in the next line. */
export function headRowsInSequence(lines: readonly LayoutLine[], words: Wordlist): RawRow[] {
  const inOrder = (open: readonly LayoutLine[]): HeadLine[] => {
    const [line] = open;
    const names = wordByWord(open, words) ?? inSequence(open, words);
    if (names && line) return [{ names, bounds: 'line', line }];
    return open
      .filter((each) => each.words.length > 0)
      .map((each) => ({ names: each.words, bounds: 'line', line: each }));
  };
  return headLines(lines, words, inOrder).map(rowOf);
}

/** Lines of names, and what the others between them make. */
function headLines(
  lines: readonly LayoutLine[],
  words: Wordlist,
  made: (open: readonly LayoutLine[]) => readonly HeadLine[],
): HeadLine[] {
  const heads: HeadLine[] = [];
  let open: LayoutLine[] = [];
  lines.forEach((line, i) => {
    const names = goesOn(line, lines[i + 1], words) ? undefined : (namesIn(line, words) ?? yearsIn(line));
    if (!names) return open.push(line);
    heads.push(...made(open), { names, bounds: 'line', line });
    return (open = []);
  });
  return [...heads, ...made(open)];
}

/** Names of a head that stand beside each other, and the first line they stand in. */
interface HeadLine {
  readonly names: readonly PlacedPiece[];
  readonly bounds: RawRow['bounds'];
  readonly line: LayoutLine;
}

/** Whether the line is the beginning of a name that the next one ends: 第二十条第 and （一）项. */
function goesOn({ words: [only, ...others] }: LayoutLine, below: LayoutLine | undefined, words: Wordlist): boolean {
  const [next] = below?.words ?? [];
  if (!only || !next || others.length > 0 || words.isWholeLabel(only.cell.text)) return false;
  return words.isWholeLabel(only.cell.text + next.cell.text);
}

function rowOf({ names, bounds, line: { line } }: HeadLine): RawRow {
  const cells = names.map(({ cell }) => cell);
  const span = (cells[0] as RawCell).span.through((cells.at(-1) as RawCell).span);
  return { cells, bounds, notation: 'spaced', span, open: line.last };
}

/** The words of a line, those with a single blank between them as one where wider gaps divide others. */
function chunksOf({ words }: LayoutLine): PlacedPiece[] {
  const chunks: PlacedPiece[][] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (before && word.from - before.to < 2) chunks.at(-1)?.push(word);
    else chunks.push([word]);
  });
  return chunks.length > 1 ? chunks.map(together) : [...words];
}

/** The names that the words of a line are, wide gaps between them or not; undefined where some are none. */
function namesIn(line: LayoutLine, words: Wordlist): readonly PlacedPiece[] | undefined {
  const isName = ({ cell }: PlacedPiece) => words.isLabel(cell.text);
  const chunks = chunksOf(line);
  if (chunks.length > 0 && chunks.every(isName)) return chunks;
  const names: PlacedPiece[] = [];
  for (let at = 0; at < line.words.length;) {
    const found = nameAt(line.words, at, words);
    if (!found) return undefined;
    names.push(together(found));
    at += found.length;
  }
  return names.length > 0 ? names : undefined;
}

/** The words of a line in which years stand behind the first: they are the head of a table of the office's own, whatever that word is. */
function yearsIn(line: LayoutLine): readonly PlacedPiece[] | undefined {
  const [, ...years] = chunksOf(line);
  const areYears = years.length > 1 && years.every(({ cell }) => /^(?:19|20)\d{2}年度?$/.test(cell.text));
  return areYears ? chunksOf(line) : undefined;
}

/** So many words of a line, a blank between them, may be one name. */
const mostWords = 6;

/** The words from that one on that are one name: a whole one, or one of words that are none. */
function nameAt(found: readonly PlacedPiece[], at: number, words: Wordlist): readonly PlacedPiece[] | undefined {
  for (let count = Math.min(mostWords, found.length - at); count > 0; count--) {
    const pieces = found.slice(at, at + count);
    const { text } = together(pieces).cell;
    if (words.isWholeLabel(text)) return pieces;
    if (words.isLabel(text) && (count === 1 || !pieces.some(({ cell }) => words.isLabel(cell.text)))) return pieces;
  }
  return undefined;
}

/** A column of a head: the words below each other in it. */
interface HeadColumn {
  from: number;
  to: number;
  readonly words: PlacedPiece[];
}

/** The names of columns that words below each other make, and the words that are names of their own. */
function inColumns(lines: readonly LayoutLine[], below: readonly PlacedPiece[], words: Wordlist): HeadLine[] {
  const [first] = lines;
  const names = wordByWord(lines, words) ?? inSequence(lines, words) ?? columnsIn(lines, words);
  const named = names.filter(({ cell }) => words.isLabel(cell.text));
  if (!first || named.length === 0) return [];
  return [{ names: named, bounds: standAboveAll(named, below) ? 'row' : 'line', line: first }];
}

/** Whether the last of the names stand above all figures, each above one. */
function standAboveAll(names: readonly PlacedPiece[], below: readonly PlacedPiece[]): boolean {
  const heads = names.slice(-below.length);
  return below.length > 0 && heads.length === below.length && standAbove(heads, below);
}

/** The names that the words of several lines are in the order in which they are read, broken at the ends of lines. */
function inSequence(lines: readonly LayoutLine[], words: Wordlist): readonly PlacedPiece[] | undefined {
  const [first] = lines;
  return first && lines.length > 1
    ? namesIn({ ...first, words: lines.flatMap((line) => line.words) }, words)
    : undefined;
}

/** A name is broken over no more lines. */
const mostBroken = 4;

/** The names that the words of lines make, the first with the first and so on, where all have as many. */
function wordByWord(lines: readonly LayoutLine[], words: Wordlist): PlacedPiece[] | undefined {
  const broken = lines.slice(-mostBroken).filter((line) => line.words.length > 1);
  const [first] = broken;
  if (!first || broken.length < 2 || broken.some((line) => line.words.length !== first.words.length)) return undefined;
  const names = first.words.map((_, i) => together(broken.map((line) => line.words[i] as PlacedPiece)));
  return names.every(({ cell }) => words.isLabel(cell.text)) ? names : undefined;
}

/**
 * The words that stand below each other as one, from left to right. Lines are put on top of each other from the bottom
 * up; a word over several columns is the name of a group of them, and left out.
 */
function columnsIn(lines: readonly LayoutLine[], words: Wordlist): PlacedPiece[] {
  const columns: HeadColumn[] = [];
  for (const { words: found } of [...lines].reverse())
    for (const word of found) {
      const under = columns.filter((column) => overlap(column, word));
      const only = under[0];
      if (!only) columns.push({ from: word.from, to: word.to, words: [word] });
      else if (under.length === 1 && !words.isWholeLabel(together(only.words).cell.text)) add(only, word);
    }
  return columns.sort((one, other) => one.from - other.from).map((column) => together(column.words));
}

function add(column: HeadColumn, word: PlacedPiece): void {
  column.words.unshift(word);
  column.from = Math.min(column.from, word.from);
  column.to = Math.max(column.to, word.to);
}

/** Whether each name stands nearer to the figure in its place than to any other. */
function standAbove(names: readonly PlacedPiece[], figures: readonly PlacedPiece[]): boolean {
  const centre = ({ from, to }: PlacedPiece) => (from + to) / 2;
  return names.every((name, i) => {
    const away = (figure: PlacedPiece | undefined) => (figure ? Math.abs(centre(figure) - centre(name)) : Infinity);
    return away(figures[i]) < away(figures[i - 1]) && away(figures[i]) < away(figures[i + 1]);
  });
}
