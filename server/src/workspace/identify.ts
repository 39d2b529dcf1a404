import type { AnalysisOptions } from './analysis.ts';
import { checkedPart } from './limit.ts';
import { isPage, sourceOf, stretchesOf, type Source, type Stretch } from './source.ts';
import type { Identity } from './reportIndex.ts';

/**
 * Whose reports a text holds and on which years, as their titles say: what an analysis would find, at
 * a small part of its cost, for no table is read.
 */
export function identify(text: string, { markup, force }: AnalysisOptions): Identity[] {
  const source = sourceOf(checkedPart(text), isPage(text, markup));
  return stretchesOf(source)
    .filter((stretch) => force === true || seemsReport(stretch, source))
    .map(({ marks }) => {
      const title = marks.find((mark) => mark.kind === 'title');
      return { organisation: title?.organisation, year: title?.year };
    });
}

/** Words of the rows and columns of the three tables. */
const tableWords = /结转|有效|维持|项目数量|处理决定/;

/** Two of a title, the heading of a section with a table, and words of a table. */
function seemsReport({ marks, lines }: Stretch, source: Source): boolean {
  const title = marks.some((mark) => mark.kind === 'title');
  const heading = marks.some((mark) => mark.kind === 'heading' && mark.number >= 2 && mark.number <= 4);
  if (title === heading) return title;
  return source.lines.slice(lines.start, lines.end).some(({ text }) => tableWords.test(text));
}
