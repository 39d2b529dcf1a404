import type { EditionHint } from '../bind/edition.ts';
import type { Prose, Report, Section, Title } from '../check/report.ts';
import { editionOfYear } from '../forms/editionOfYear.ts';
import type { Edition } from '../forms/schema.ts';
import { grades, headingTitle } from '../syntax/headings.ts';
import { readHtml } from '../syntax/html.ts';
import { splitLines, spanIn, trim, type Line } from '../syntax/line.ts';
import { outline, type HeadingMark, type Mark } from '../syntax/outline.ts';
import type { Anchor, Range } from '../text/span.ts';
import { readFresh, type PartContext, type PartStore, type ReadPart } from './parts.ts';

/** A document's lines, all on one anchor, and its text. */
export interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether the lines are the text of HTML, which cannot be cut out of the document. */
  readonly html: boolean;
}

/** Reads every report of a document: its title, sections, tables with verdicts, and running text. */
export function readReports(
  text: string,
  markup: 'text' | 'html',
  edition: Edition | 'auto',
  store: PartStore,
): Report[] {
  const source = sourceOf(text, markup);
  const read = stretchesOf(source).map((stretch) => new ReportReader(source, stretch, edition, store).read());
  store.turn();
  return read;
}

/** Whether tags are markup all over the document: it is declared so, or begins as a page does. */
export function isPage(text: string, markup: 'text' | 'html'): boolean {
  return markup === 'html' || /^\s*<(?:!doctype|html)\b/i.test(text);
}

/** The lines of a document. */
export function sourceOf(text: string, markup: 'text' | 'html'): Source {
  const anchor: Anchor = { offset: 0 };
  const html = isPage(text, markup);
  return { text, html, lines: html ? readHtml(text, anchor) : splitLines(text, anchor) };
}

/** The marks of one report and the lines it takes. */
export interface Stretch {
  readonly marks: readonly Mark[];
  readonly lines: Range;
}

/** A title opens a report; what stands before the first belongs to the first. */
export function stretchesOf({ lines }: Source): Stretch[] {
  const marks = outline(lines);
  const titles = marks.filter((mark) => mark.kind === 'title');
  const starts = titles.length > 0 ? [0, ...titles.slice(1).map((title) => title.lines.start)] : [0];
  let next = 0;
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? lines.length;
    const first = next;
    while (next < marks.length && (marks[next] as Mark).lines.start < end) next++;
    return { lines: { start, end }, marks: marks.slice(first, next) };
  });
}

class ReportReader {
  readonly #source: Source;
  readonly #stretch: Stretch;
  /** How many lines the title or heading takes that begins at a line. */
  readonly #markLines: ReadonlyMap<number, number>;
  readonly #forced: Edition | undefined;
  readonly #store: PartStore;
  #found: Edition | undefined;

  constructor(source: Source, stretch: Stretch, edition: Edition | 'auto', store: PartStore) {
    this.#source = source;
    this.#stretch = stretch;
    this.#markLines = new Map(stretch.marks.map(({ lines }) => [lines.start, lines.end - lines.start]));
    this.#forced = edition === 'auto' ? undefined : edition;
    this.#store = store;
  }

  read(): Report {
    const { marks, lines } = this.#stretch;
    const title = this.#title();
    const headings = marks.filter((mark) => mark.kind === 'heading');
    const bounds = [lines.start, ...headings.map((heading) => heading.lines.start), lines.end];
    const parts = bounds
      .slice(0, -1)
      .map((start, i) => this.#part({ start, end: bounds[i + 1] as number }, headings[i - 1], title?.year));
    const sections = headings.map((heading, i) => this.#section(heading, bounds[i + 2] as number));
    return {
      range: { start: this.#offset(lines.start), end: this.#offset(lines.end) },
      title,
      edition: this.#editionOf(parts),
      year: title?.year,
      organisation: title?.organisation,
      sections,
      prose: parts.flatMap((part, i) => [...this.#bookmark(headings[i - 1]), ...part.prose]),
      tables: parts.flatMap((part) => part.judged),
      ordinary: parts.flatMap((part) => part.ordinary),
    };
  }

  #offset(line: number): number {
    return this.#source.lines[line]?.from ?? this.#source.text.length;
  }

  #title(): Title | undefined {
    const mark = this.#stretch.marks.find((other) => other.kind === 'title');
    if (!mark) return undefined;
    const first = this.#lineSpan(mark.lines.start);
    const span = first.through(this.#lineSpan(mark.lines.end - 1));
    return { text: mark.text, span, year: mark.year, organisation: mark.organisation };
  }

  #section(heading: HeadingMark, end: number): Section {
    const span = this.#lineSpan(heading.lines.start);
    return {
      number: heading.number,
      title: heading.title,
      span,
      words: this.#source.html ? undefined : this.#titleSpan(heading.lines.start),
      range: { start: span.start, end: this.#offset(end) },
      official: heading.grade === grades.official,
    };
  }

  /** What a word processor left in front of a heading, which is no part of it. */
  #bookmark(heading: HeadingMark | undefined): Prose[] {
    const line = heading && this.#source.lines[heading.lines.start];
    const text = line && /^\s*(\[bookmark:[^\]]*\])/.exec(line.text)?.[1];
    if (!heading || !text) return [];
    const from = line.text.indexOf(text);
    return [{ text, span: spanIn(line, from, from + text.length), section: heading.number }];
  }

  /** A heading's own words, without the marks of Markdown around them. */
  #titleSpan(at: number): ReturnType<typeof spanIn> {
    const line = this.#source.lines[at] as Line;
    const title = headingTitle(line.text);
    const from = line.text.indexOf(title);
    return spanIn(line, from, from + title.length);
  }

  #lineSpan(line: number): ReturnType<typeof spanIn> {
    const { text } = this.#source.lines[line] as Line;
    const { from, to } = trim(text, 0, text.length);
    return spanIn(this.#source.lines[line] as Line, from, to);
  }

  #part(lines: Range, heading: HeadingMark | undefined, year: number | undefined): ReadPart {
    const isLast = this.#offset(lines.end) === this.#source.text.length;
    const context = { hint: this.#hint(year), section: heading?.number ?? 0, isLast };
    const part = this.#source.html ? this.#htmlPart(lines, context) : this.#textPart(lines, context);
    const known = part.tables.find((table) => !table.form.sharedByEditions);
    this.#found ??= known?.form.edition;
    return part;
  }

  #textPart(lines: Range, context: PartContext): ReadPart {
    const start = this.#offset(lines.start);
    const text = this.#source.text.slice(start, this.#offset(lines.end));
    const headLines = this.#headLines(lines.start);
    return this.#store.read(text, start, context, (anchor) => partLines(text, anchor, context.isLast, headLines));
  }

  #htmlPart(lines: Range, context: PartContext): ReadPart {
    const own = this.#source.lines.slice(lines.start + this.#headLines(lines.start), lines.end);
    return readFresh(() => own, { ...context, isLast: lines.end === this.#source.lines.length });
  }

  /** How many lines at the start of a part are its title or heading, and so no text of it. */
  #headLines(start: number): number {
    return this.#markLines.get(start) ?? 0;
  }

  #hint(year: number | undefined): EditionHint {
    if (this.#forced) return { edition: this.#forced, forced: true };
    const expected = year === undefined ? undefined : editionOfYear(year);
    return { edition: this.#found ?? expected, forced: false };
  }

  #editionOf(parts: readonly ReadPart[]): Edition | undefined {
    const tables = parts.flatMap((part) => part.tables);
    const table =
      tables.find((other) => other.form.name === 'requests') ??
      tables.find((other) => other.form.name === 'disclosure');
    return table?.form.edition;
  }
}

/** The lines of a part's own text, its heading left out; only the last part of a document may end half typed. */
function partLines(text: string, anchor: Anchor, isLast: boolean, headLines: number): Line[] {
  const lines = splitLines(text, anchor).slice(headLines);
  return isLast ? lines : lines.map((line) => (line.last ? { ...line, last: false } : line));
}
