import type { Line } from '../syntax/line.ts';
import { hasTable } from '../kinds/kind.ts';
import type { AnalysisOptions } from './analysis.ts';
import { mayHoldReport } from './glance.ts';
import { checkedPart } from './limit.ts';
import { LineIndex } from '../text/lines.ts';
import { isWorthReading } from './look.ts';
import { isPage, projected, sourceOf, stretchesOf, withTitlesOut, type Source, type Stretch } from './source.ts';
import type { Identity } from './identity.ts';

/**
 * Whose reports a text holds and on which years, as their titles say: what an analysis would find, at
 * a small part of its cost, for no table is read. Undefined where an analysis would find no report at all.
 */
export function identify(text: string, options: AnalysisOptions): Identity[] | undefined {
  const { kinds, markup, force = false, ordinaryTables = false, document } = options;
  const isRead = force || ordinaryTables || document !== undefined;
  const html = isPage(text, markup);
  if (!isRead && !mayHoldReport(text, kinds, html)) return undefined;
  const read = document ? projected(document) : sourceOf(String(checkedPart(text, new LineIndex(text))), html);
  const source = withTitlesOut(read, kinds);
  const stretches = stretchesOf(source, kinds);
  if (!isRead && !stretches.some((stretch) => isWorthReading(stretch, source))) return undefined;
  return stretches
    .filter((stretch) => force || seemsReport(stretch, source))
    .map(({ kind, marks }) => {
      const title = marks.find((mark) => mark.kind === 'title');
      return { report: kind.name, organisation: title?.organisation, year: title?.year };
    });
}

/** Two of a title, the heading of a section with a table, and words of a table. */
function seemsReport({ kind, marks, lines }: Stretch, source: Source): boolean {
  const title = marks.some((mark) => mark.kind === 'title');
  const heading = marks.some((mark) => mark.kind === 'heading' && hasTable(kind, mark.number));
  if (title === heading) return title;
  const words = new RegExp(kind.tableWords);
  return source.lines.slice(lines.start, lines.end).some((line) => textsIn(line).some((text) => words.test(text)));
}

/** What stands in the line, and in the cells of a table that stands there as markup. */
function textsIn({ text, rows }: Line): string[] {
  return rows ? rows.flatMap(({ cells }) => cells.map((cell) => cell.text)) : [text];
}
