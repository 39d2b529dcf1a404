import { overlaps, type Range } from '../../text/span.ts';
import { padEnd, padStart, widthOf } from '../../text/width.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { TextChange } from '../basis/change.ts';

/** A line of a pipe table: its cells trimmed, and whether bars stand at its ends. */
interface PipeLine {
  readonly range: Range;
  readonly indent: string;
  readonly cells: readonly string[];
  readonly opened: boolean;
  readonly closed: boolean;
}

/**
 * Draws the bars of the pipe tables that meet the range below each other, counted in displayed
 * columns. Only blanks around cells and the dashes of rules change: no figure, no other text.
 */
export function formatTables(analysis: Analysis, range: Range): TextChange[] {
  return analysis.reports
    .flatMap((report) => report.tables)
    .filter(({ table }) => table.notation === 'pipe' && overlaps(table.span, range))
    .flatMap(({ table }) => runsOf(analysis, table.span))
    .flatMap((lines) => align(lines))
    .filter(({ range: { start, end }, newText }) => analysis.text.slice(start, end) !== newText);
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
  const indent = /^\s*/.exec(content)?.[0] ?? '';
  const opened = content.startsWith('|', indent.length);
  const closed = /(?<!\\)\|$/.test(content) && content.length > indent.length + 1;
  const inner = content.slice(indent.length + (opened ? 1 : 0), closed ? -1 : undefined);
  return { range, indent, opened, closed, cells: inner.split(/(?<!\\)\|/).map((cell) => cell.trim()) };
}

function align(lines: readonly PipeLine[]): TextChange[] {
  const rule = lines.find(isRule);
  const columns = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...lines.map((line) => (isRule(line) ? 0 : widthOf(line.cells[column] ?? '')))),
  );
  return lines.map((line) => {
    const cells = line.cells.map((cell, column) =>
      pad(cell, widths[column] ?? 0, rule?.cells[column] ?? '', isRule(line)),
    );
    const [before, after] = [line.opened ? '| ' : '', line.closed ? ' |' : ''];
    return { range: line.range, newText: `${line.indent}${before}${cells.join(' | ')}${after}`.trimEnd() };
  });
}

function isRule({ cells }: PipeLine): boolean {
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.some((cell) => cell.includes('--'));
}

/** The cell at its column's width, on the side that the rule under the head says. */
function pad(cell: string, width: number, rule: string, inRule: boolean): string {
  if (inRule) return cell.replace(/-+/, (dashes) => '-'.repeat(width - (cell.length - dashes.length)));
  return /^-+:$/.test(rule) ? padStart(cell, width) : padEnd(cell, width);
}
