import { titleWordsIn, yearAlone, yearNamedIn, type TitleWords } from '../kinds/outlineSigns.ts';
import { fillerIn } from '../kinds/owners.ts';
import type { Range } from '../text/span.ts';
import { isBlank, type Line } from './line.ts';

/** A title as far as it is known: its own words and lines. */
interface KnownTitle extends TitleWords {
  readonly of: { readonly outline: { readonly mayLeaveOut: boolean } };
  readonly lines: Range;
}

/** The title with the year that stands by itself beside it; and where it may leave them out, with what the lines around say of year and owner. */
export function withWordsBeside<T extends KnownTitle>(title: T, lines: readonly Line[], floor: number): T {
  const dated = title.year === undefined ? withYearBeside(title, lines, floor) : title;
  if (!title.of.outline.mayLeaveOut || isWhole(dated)) return dated;
  const filled = withFiller(dated, lines);
  return isWhole(filled) ? filled : withTitleAbove(filled, lines, floor);
}

function isWhole({ year, organisation }: TitleWords): boolean {
  return year !== undefined && organisation !== undefined;
}

function withYearBeside<T extends KnownTitle>(title: T, lines: readonly Line[], floor: number): T {
  const { start, end } = title.lines;
  const above = lineAbove(lines, start, floor);
  const before = yearIn(lines[above]);
  if (before !== undefined) return { ...title, year: before, lines: { start: above, end } };
  const below = end + lines.slice(end, end + 3).findIndex(holds);
  const behind = yearIn(lines[below]);
  return behind === undefined ? title : { ...title, year: behind, lines: { start, end: below + 1 } };
}

function yearIn(line: Line | undefined): number | undefined {
  return line && yearAlone(line.text);
}

/** Whether a line by itself says the year of the report beside it, or who fills it in. */
export function saysWhose(text: string): boolean {
  return yearAlone(text) !== undefined || fillerIn(text) !== undefined;
}

/** So many lines below a title, blank ones aside, may say who fills in the form. */
const mostBelow = 3;

/** With what the line of who fills in the form says: 填报单位：某县林业局 2024年度. */
function withFiller<T extends KnownTitle>(title: T, lines: readonly Line[]): T {
  const { start, end } = title.lines;
  const below = lines
    .slice(end, end + 2 * mostBelow)
    .map((line, i) => ({ line, at: end + i }))
    .filter(({ line }) => holds(line))
    .slice(0, mostBelow);
  const found = below.find(({ line }) => fillerIn(wordsOf(line)) !== undefined);
  if (!found) return title;
  const words = wordsOf(found.line);
  const { organisation = fillerIn(words), year = yearOfFiller(words) } = title;
  const isTable = found.line.rows !== undefined || isOfTable(found.line);
  return { ...title, organisation, year, lines: { start, end: isTable ? end : found.at + 1 } };
}

/** What stands in the line, and of a table in its first row. */
function wordsOf({ text, rows }: Line): string {
  return rows?.[0]?.cells.map((cell) => cell.text).join(' ') ?? text;
}

/** A date beside it is that of the writing, not of the report. */
function yearOfFiller(text: string): number | undefined {
  return /\d\s*月|日期|时间/.test(text) ? undefined : yearNamedIn(text);
}

/** So many lines above, blank ones aside, the title of the report may stand whose table it is. */
const mostAbove = 4;

function withTitleAbove<T extends KnownTitle>(title: T, lines: readonly Line[], floor: number): T {
  const { start, end } = title.lines;
  let at = start;
  for (let count = 0; count < mostAbove; count++) {
    at = lineAbove(lines, at, floor);
    if (at < 0 || isOfTable(lines[at] as Line)) return title;
    const words = titleWordsIn((lines[at] as Line).text);
    if (words) return joined(title, words, { start: at, end });
  }
  return title;
}

/** What the title itself says goes before what stands above, which is another report's where it says otherwise. */
function joined<T extends KnownTitle>(title: T, above: TitleWords, lines: Range): T {
  const { year = above.year, organisation = above.organisation } = title;
  return year === above.year && organisation === above.organisation ? { ...title, year, organisation, lines } : title;
}

function isOfTable({ text, rows }: Line): boolean {
  return rows !== undefined || /[|\t]/.test(text);
}

/** The nearest line above that is not blank, up to four lines off; -1 without one. */
export function lineAbove(lines: readonly Line[], from: number, floor: number): number {
  for (let i = from - 1; i >= floor && i >= from - 4; i--) if (holds(lines[i] as Line)) return i;
  return -1;
}

/** Whether anything stands in the line. */
function holds(line: Line): boolean {
  return line.rows !== undefined || !isBlank(line);
}
