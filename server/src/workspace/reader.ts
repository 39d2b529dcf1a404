import type { EditionHint } from '../bind/edition.ts';
import type { Prose, Report, Section, Title } from '../check/model/report.ts';
import { editionOfYear, type ReportKind } from '../kinds/kind.ts';
import { grades, headingTitle } from '../kinds/outlineSigns.ts';
import type { Edition, EditionChoice } from '../forms/schema.ts';
import { spanIn, trim, type Line } from '../syntax/line.ts';
import type { HeadingMark } from '../syntax/outline.ts';
import { readLines } from '../syntax/readLines.ts';
import { Span, type Anchor, type Range } from '../text/span.ts';
import { readAlike, readLinesAlike } from './knownLayouts.ts';
import { isRead, partKey, readFresh, unreadPart, type EarlierParts, type PartContext, type ReadPart } from './parts.ts';
import { offsetOf, type Source, type Stretch } from './source.ts';

/** A report of a document as it was read. Its title, bounds and bookmarks hang on its anchor, and all of a report that is not read by parts; all else on those of its parts. */
export interface ReadReport {
  readonly kind: ReportKind;
  /** The text from its start to that of the next report. */
  readonly text: string;
  readonly anchor: Anchor;
  readonly title: Title | undefined;
  /** A part for what stands before the first heading, and one for each section. */
  readonly parts: readonly ReadPart[];
  readonly sections: readonly Section[];
  /** What a word processor left in front of headings, by the part it stands in. */
  readonly bookmarks: readonly (readonly Prose[])[];
  /** All of this as it is checked. */
  readonly report: Report;
}

/** What reports of a document have in common while it is read. */
export interface Reading {
  /** Where the source begins in the document. */
  readonly start: number;
  /** Whether the document ends with it, and somebody is typing there. */
  readonly endsTyped: boolean;
  readonly edition: EditionChoice;
  readonly earlier: EarlierParts;
  /** Whether no more is read than its title and headings. */
  readonly isLook?: boolean;
}

/** Reads one report: its title, sections, tables with verdicts, and running text. */
export function readReport(source: Source, stretch: Stretch, reading: Reading): ReadReport {
  return new ReportReader(source, stretch, reading).read();
}

/** A report put together from what was read. */
export function assembled(read: Omit<ReadReport, 'report'>): ReadReport {
  const { kind, text, anchor, title, sections, parts, bookmarks } = read;
  const report = {
    kind,
    range: new Span(anchor, 0, text.length),
    title,
    edition: editionOf(kind, parts),
    year: title?.year,
    organisation: title?.organisation,
    sections,
    prose: parts.flatMap((part, i) => [...(bookmarks[i] ?? []), ...part.prose]),
    tables: parts.flatMap((part) => part.judged),
    ordinary: parts.flatMap((part) => part.ordinary),
  };
  return { ...read, report };
}

/** The report with all its ranges moved. */
export function move({ anchor, parts }: ReadReport, by: number): void {
  if (by === 0) return;
  anchor.offset += by;
  for (const part of parts) part.anchor.offset += by;
}

/** The edition of the widest table that is not the same in all of them: the one that says most. Any table tells the only one there is. */
function editionOf({ vocabulary, editions }: ReportKind, parts: readonly ReadPart[]): Edition | undefined {
  if (editions.length === 1 && parts.some(({ tables }) => tables.length > 0)) return editions[0].name;
  let [widest, most]: [Edition | undefined, number] = [undefined, -1];
  for (const { tables } of parts)
    for (const { form } of tables) {
      const figures = form.sharedByEditions ? -1 : (vocabulary.families.get(form.name)?.mostFigures ?? 0);
      if (figures > most) [widest, most] = [form.edition, figures];
    }
  return widest;
}

class ReportReader {
  readonly #source: Source;
  readonly #stretch: Stretch;
  readonly #reading: Reading;
  /** How many lines the title or heading takes that begins at a line. */
  readonly #markLines: ReadonlyMap<number, number>;
  /** Where the report begins in the source. */
  readonly #base: number;
  readonly #anchor: Anchor;
  #found: Edition | undefined;

  constructor(source: Source, stretch: Stretch, reading: Reading) {
    this.#source = source;
    this.#stretch = stretch;
    this.#reading = reading;
    this.#markLines = new Map(stretch.marks.map(({ lines }) => [lines.start, lines.end - lines.start]));
    this.#base = offsetOf(source, stretch.lines.start);
    this.#anchor = { offset: reading.start + this.#base };
  }

  read(): ReadReport {
    const { marks, lines } = this.#stretch;
    const title = this.#title();
    const headings = marks.filter((mark) => mark.kind === 'heading');
    const bounds = [lines.start, ...headings.map((heading) => heading.lines.start), lines.end];
    const parts = bounds
      .slice(0, -1)
      .map((start, i) => this.#part({ start, end: bounds[i + 1] as number }, headings[i - 1], title?.year));
    return assembled({
      kind: this.#stretch.kind,
      text: this.#source.text.slice(this.#base, offsetOf(this.#source, lines.end)),
      anchor: this.#anchor,
      title,
      parts,
      sections: headings.map((heading, i) =>
        this.#section(heading, bounds[i + 2] as number, this.#anchorOf(parts[i + 1])),
      ),
      bookmarks: parts.map((_, i) => this.#bookmark(headings[i - 1])),
    });
  }

  #title(): Title | undefined {
    const mark = this.#stretch.marks.find((other) => other.kind === 'title');
    if (!mark) return undefined;
    const first = this.#lineSpan(mark.lines.start, this.#anchor);
    const span = first.through(this.#lineSpan(mark.lines.end - 1, this.#anchor));
    return { text: mark.text, span, year: mark.year, organisation: mark.organisation };
  }

  /** What the heading of a part hangs on: the anchor of a part that is read by its own text, else that of the report. */
  #anchorOf(part: ReadPart | undefined): Anchor {
    return part && isRead(part) ? part.anchor : this.#anchor;
  }

  #section(heading: HeadingMark, end: number, anchor: Anchor): Section {
    const span = this.#lineSpan(heading.lines.start, anchor);
    const till = offsetOf(this.#source, end) + this.#reading.start - anchor.offset;
    return {
      number: heading.number,
      title: heading.title,
      span,
      words: this.#source.html ? undefined : this.#words(heading.lines.start, anchor),
      range: new Span(anchor, span.from, till),
      official: heading.grade === grades.official,
    };
  }

  /** What a word processor left in front of a heading, which is no part of it. */
  #bookmark(heading: HeadingMark | undefined): Prose[] {
    const line = heading && this.#source.lines[heading.lines.start];
    const text = line && /^\s*(\[bookmark:[^\]]*\])/.exec(line.text)?.[1];
    if (!heading || !text) return [];
    const from = line.text.indexOf(text);
    return [{ text, span: this.#hung(spanIn(line, from, from + text.length), this.#anchor), section: heading.number }];
  }

  /** A heading's own words, without the marks of Markdown around them; undefined where markup stands between them. */
  #words(at: number, anchor: Anchor): Span | undefined {
    const line = this.#source.lines[at] as Line;
    const title = headingTitle(line.text);
    const from = line.text.indexOf(title);
    const span = spanIn(line, from, from + title.length);
    return span.to - span.from === title.length ? this.#hung(span, anchor) : undefined;
  }

  #lineSpan(at: number, anchor: Anchor): Span {
    const line = this.#source.lines[at] as Line;
    const { from, to } = trim(line.text, 0, line.text.length);
    return this.#hung(spanIn(line, from, to), anchor);
  }

  /** A stretch of the source, hung on that anchor. */
  #hung({ from, to }: Span, anchor: Anchor): Span {
    const base = anchor.offset - this.#reading.start;
    return new Span(anchor, from - base, to - base);
  }

  #part(lines: Range, heading: HeadingMark | undefined, year: number | undefined): ReadPart {
    if (this.#reading.isLook) return unreadPart();
    const isLast = this.#reading.endsTyped && offsetOf(this.#source, lines.end) === this.#source.text.length;
    const context = { kind: this.#stretch.kind, hint: this.#hint(year), section: heading?.number ?? 0, isLast };
    const part = this.#source.html ? this.#htmlPart(lines, context) : this.#textPart(lines, context);
    const known = part.tables.find((table) => !table.form.sharedByEditions);
    this.#found ??= known?.form.edition;
    return part;
  }

  #textPart(lines: Range, context: PartContext): ReadPart {
    const start = offsetOf(this.#source, lines.start);
    const text = this.#source.text.slice(start, offsetOf(this.#source, lines.end));
    const key = partKey(text, context);
    const own = key.slice(0, text.length); // a copy: a piece of the document would keep all of it in memory
    const headLines = this.#headLines(lines.start);
    const part =
      this.#reading.earlier.take(key) ??
      readAlike(key, () => readFresh(key, (anchor) => partLines(own, anchor, context.isLast, headLines), context));
    part.anchor.offset = this.#reading.start + start;
    return part;
  }

  #htmlPart(lines: Range, context: PartContext): ReadPart {
    const { text, lines: all } = this.#source;
    const own = all.slice(lines.start + this.#headLines(lines.start), lines.end);
    return readLinesAlike(own, text, { ...context, isLast: context.isLast && lines.end === all.length });
  }

  /** How many lines at the start of a part are its title or heading, and so no text of it. */
  #headLines(start: number): number {
    return this.#markLines.get(start) ?? 0;
  }

  #hint(year: number | undefined): EditionHint {
    const { edition } = this.#reading;
    if (edition !== 'auto') return { edition, forced: true };
    const expected = year === undefined ? undefined : editionOfYear(this.#stretch.kind, year);
    return { edition: this.#found ?? expected, forced: false };
  }
}

/** The lines of a part's own text, its heading and comments left out; only the part that is being typed may end half typed. */
function partLines(text: string, anchor: Anchor, isLast: boolean, headLines: number): Line[] {
  const lines = readLines(text, anchor)
    .slice(headLines)
    .filter((line) => !line.hidden);
  return isLast ? lines : lines.map((line) => (line.last ? { ...line, last: false } : line));
}
