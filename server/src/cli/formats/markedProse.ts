import { markedFigures, standingSigns, type ProseFigure, type Standing } from '../../features/proseFigures.ts';
import { printable } from '../../text/width.ts';
import type { Range } from '../../text/span.ts';
import type { CheckedReportFile } from './checkedFile.ts';
import type { PrintContext } from './format.ts';

/** Paints a piece of text for how its figure stands. */
export type PaintStanding = (standing: Standing, text: string) => string;

/** The lines of the running text that hold figures, each figure in brackets with the sign of how it stands, under the legend. */
export function markedProse(
  { path, analysis }: CheckedReportFile,
  context: PrintContext,
  paint: PaintStanding,
): string[] {
  const { figures, legend } = markedFigures(analysis, context.language);
  if (figures.length === 0) return [];
  const lineOf = ({ range }: ProseFigure<Range>) => analysis.lines.positionAt(range.start).line;
  const marked = [...new Set(figures.map(lineOf))].map((line) => {
    const own = figures.filter((figure) => lineOf(figure) === line);
    const start = analysis.lines.offsetAt({ line, character: 0 });
    return `${line + 1}: ${markedLine(analysis.lines.textOf(line), start, own, paint)}`;
  });
  return [`${printable(path)}: ${legend}`, ...marked, ''];
}

function markedLine(text: string, start: number, figures: readonly ProseFigure<Range>[], paint: PaintStanding): string {
  let done = 0;
  const pieces = figures.flatMap(({ standing, range }) => {
    const [from, to] = [range.start - start, Math.min(text.length, range.end - start)];
    const before = printable(text.slice(done, from));
    done = to;
    return [before, paint(standing, `[${standingSigns[standing]} ${printable(text.slice(from, to))}]`)];
  });
  return [...pieces, printable(text.slice(done))].join('').trim();
}
