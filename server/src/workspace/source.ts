import { readHtml } from '../syntax/html/readHtml.ts';
import { isSpace, type Line } from '../syntax/line.ts';
import type { ReportKind, ReportKinds } from '../kinds/kind.ts';
import { outline, type Mark } from '../syntax/outline.ts';
import type { Projection } from '../syntax/projection.ts';
import { readLines } from '../syntax/readLines.ts';
import { saysWhose } from '../syntax/titleBeside.ts';
import { withTitleRows } from '../syntax/titleRows.ts';
import type { Anchor, Range } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** Lines of a document, all on one anchor, and their text. */
export interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether the lines were read from a page of HTML or a document that is no text, so that they cannot be cut out of it. */
  readonly html: boolean;
}

/** Whether tags are markup all over the document: it is declared so, or begins as a page does. */
export function isPage(text: Text, markup: 'text' | 'html'): boolean {
  return markup === 'html' || (mayBeMarkup(text.slice(0, 1000)) && beginsAsPage(text.toString()));
}

function mayBeMarkup(start: string): boolean {
  let at = 0;
  while (isSpace(start.charCodeAt(at))) at++;
  return at === start.length || start[at] === '<';
}

function beginsAsPage(text: string): boolean {
  return /^<(?:!doctype|html)\b/i.test(text.slice(behindComments(text)).slice(0, 20));
}

/** Behind the comments, white space and declarations of XML at the start of a text. */
function behindComments(text: string): number {
  let at = 0;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : undefined;
    const end = closing === undefined ? -1 : text.indexOf(closing, at);
    if (closing === undefined || end < 0) return at;
    at = end + closing.length;
  }
}

/** The lines of a document, or of a stretch of one that is no page. */
export function sourceOf(text: string, html: boolean): Source {
  const anchor: Anchor = { offset: 0 };
  return { text, html, lines: html ? readHtml(text, anchor) : readLines(text, anchor) };
}

/** A document that is no text, as lines of the text it was projected to. */
export function projected({ text, lines }: Projection): Source {
  return { text, html: true, lines };
}

/** The lines with the titles of the kinds' reports, and what stands beside them, that are rows of tables above those. */
export function withTitlesOut(source: Source, kinds: ReportKinds): Source {
  if (!source.html) return source;
  const isTitle = (text: string) =>
    kinds.some(({ outline: signs }) => signs.mayEndTitle(text) && signs.titleIn(text) !== undefined) || saysWhose(text);
  return { ...source, lines: withTitleRows(source.lines, isTitle) };
}

/** The marks of one report and the lines it takes. */
export interface Stretch {
  /** What it is a report of, as far as its title or headings tell; else the first of the kinds. */
  readonly kind: ReportKind;
  readonly marks: readonly Mark[];
  readonly lines: Range;
}

/** A title opens a report; what stands before the first belongs to the first. */
export function stretchesOf({ lines }: Source, kinds: ReportKinds): Stretch[] {
  const reports = outline(lines, kinds);
  const starts = reports.map(({ marks }, nth) => (nth === 0 ? 0 : (marks[0]?.lines.start ?? 0)));
  return reports.map(({ kind, marks }, nth) => {
    const start = starts[nth] ?? 0;
    return { kind, marks, lines: { start, end: starts[nth + 1] ?? lines.length } };
  });
}

/** Where a line begins; the end of the text behind the last. */
export function offsetOf({ lines, text }: Source, line: number): number {
  return lines[line]?.from ?? text.length;
}
