import type { BoundTable } from '../../bind/table.ts';
import { standsWhole } from '../../check/repair/cellEdit.ts';
import { isFigure } from '../../syntax/figure.ts';
import { overlaps, type Range } from '../../text/span.ts';
import { padStart, widthOf } from '../../text/width.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { readsAsUndertaken } from '../../workspace/reread.ts';
import type { TextChange } from '../../text/change.ts';

/** A line of a pipe table: its cells trimmed, what stands before it, and whether bars stand at its ends. */
interface PipeLine {
  readonly range: Range;
  /** Blanks, and the marks of a quotation or a list. */
  readonly prefix: string;
  readonly cells: readonly string[];
  readonly opened: boolean;
  readonly closed: boolean;
  /** Whether blanks stand around its cells. */
  readonly airy: boolean;
}

/**
 * Puts the figures of the pipe tables that meet the range below each other, flush right in columns as wide as the
 * widest of them, counted in displayed columns. Labels and heads are as wide as they are: padded, they would make rows
 * that no window holds. Only blanks around cells and the dashes of rules change: no figure, no other text. Nothing
 * changes where the tables would be read otherwise afterwards. In drawn frames figures stand flush right between the bars.
 */
export function formatTables(analysis: Analysis, range: Range): TextChange[] {
  const changes = changesIn(analysis, range);
  return changes.length > 0 && readsAsUndertaken(analysis.document, changes) ? changes : [];
}

function changesIn(analysis: Analysis, range: Range): TextChange[] {
  return analysis.reports
    .flatMap((report) => report.tables)
    .filter(({ table }) => overlaps(table.span, range))
    .flatMap(({ table }) => (table.notation === 'pipe' ? runsOf(analysis, table.span).flatMap(align) : inFrames(table)))
    .filter(({ range: { start, end }, newText }) => analysis.text.slice(start, end) !== newText);
}

/** The figures of a drawn frame flush right between their bars, one blank behind them; no bar moves. */
function inFrames({ cells }: BoundTable): TextChange[] {
  return cells.flatMap((cell) => {
    const { frame, text } = cell ?? {};
    if (!cell || !frame || !text || cell.figure.state === 'unreadable' || !standsWhole(cell)) return [];
    const room = frame.to - frame.from - text.length + widthOf(text);
    return widthOf(text) < room ? [{ range: frame, newText: `${padStart(text, room - 1)} ` }] : [];
  });
}

/** The lines with bars in the table's range, those that follow each other together. */
function runsOf({ lines }: Analysis, table: Range): PipeLine[][] {
  const first = lines.positionAt(table.start).line;
  const last = lines.positionAt(table.end).line;
  const runs: PipeLine[][] = [[]];
  for (let line = first; line <= last; line++) {
    const start = lines.startOf(line);
    const content = lines.textOf(line).trimEnd();
    if (!content.includes('|')) runs.push([]);
    else runs.at(-1)?.push(readLine(content, { start, end: start + lines.textOf(line).length }));
  }
  return runs;
}

function readLine(content: string, range: Range): PipeLine {
  const prefix = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+(?=\|))?/.exec(content)?.[0] ?? '';
  const opened = content.startsWith('|', prefix.length);
  const closed = /(?<!\\)\|$/.test(content) && content.length > prefix.length + 1;
  const inner = content.slice(prefix.length + (opened ? 1 : 0), closed ? -1 : undefined);
  const cells = inner.split(/(?<!\\)\|/);
  const airy = cells.some(isAiry);
  return { range, prefix, opened, closed, airy, cells: cells.map((cell) => cell.trim()) };
}

/** Whether blanks stand around the cell; a figure that is flush right has some in front in any case. */
function isAiry(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && (/^\s.*\s$/.test(cell) || (text !== cell && !isFigure(text)));
}

/** The rows with figures are drawn, from one head to the next, in columns of their own; heads and blank rows have no width to keep. */
function align(lines: readonly PipeLine[]): TextChange[] {
  const gap = lines.some(({ airy, cells }) => airy && !isRule(cells)) ? ' ' : '';
  return blocksOf(lines).flatMap((block) => drawBlock(block, gap));
}

/** The lines, those with figures that follow each other together. */
function blocksOf(lines: readonly PipeLine[]): PipeLine[][] {
  const blocks: PipeLine[][] = [];
  let before = false;
  for (const line of lines) {
    const after = hasFigures(line);
    if (after && before) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    before = after;
  }
  return blocks;
}

function hasFigures({ cells }: PipeLine): boolean {
  return cells.some((cell) => cell !== '' && isFigure(cell));
}

function drawBlock(lines: readonly PipeLine[], gap: string): TextChange[] {
  const columns = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) => figureWidth(lines, column));
  return lines.map((line) => {
    const drawn = line.cells.map((cell, column) => drawCell(cell, widths[column] ?? 0, isRule(line.cells)));
    const cells = drawn.map((cell) => (cell === '' ? ' ' : gap + cell + gap)).join('|');
    const text = `${line.opened ? '|' : ''}${line.opened ? cells : cells.trimStart()}${line.closed ? '|' : ''}`;
    return { range: line.range, newText: (line.prefix + text).trimEnd() };
  });
}

/** The width of the widest figure in the column; 0 where it is one of words. */
function figureWidth(lines: readonly PipeLine[], column: number): number {
  const texts = lines.flatMap(({ cells }) => (isRule(cells) ? [] : (cells[column] ?? [])));
  const figures = texts.filter((text) => text !== '' && isFigure(text));
  const words = texts.filter((text) => text !== '' && !isFigure(text));
  return 2 * figures.length < words.length ? 0 : Math.max(0, ...figures.map(widthOf));
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.some((cell) => cell.includes('--'));
}

/** Figures and blanks flush right in their column; words as they are; a rule with three dashes a cell. */
function drawCell(cell: string, width: number, inRule: boolean): string {
  if (inRule) return cell.replace(/-+/, '---');
  return cell === '' || isFigure(cell) ? padStart(cell, width) : cell;
}
