import { Parser } from 'htmlparser2';
import { OpenElements } from './openElements.ts';

/** What a text has to hold before anything in it can be hidden. */
const mayHide =
  /<[a-z][^<>]*(?:display|visibility|mso-hide|\shidden)|<(?:template|dialog|script|style|noscript|iframe)\b/i;

/** The same, or a comment, or a tag that goes over the end of a line, so that lines by themselves do not tell. */
const mayHideInLines =
  /<(?:[a-z][^<>]*(?:display|visibility|mso-hide|\shidden|\n)|(?:template|dialog|script|style|noscript|iframe)\b|!--)/i;

/**
 * Whether there is nothing in some whole lines that could hide anything, and no comment: what is put together of such
 * lines is such a text too.
 */
export function hidesNothing(lines: string): boolean {
  return !mayHideInLines.test(lines);
}

/** A text in which so many tags are open is no draft with a hidden table in it. */
const deepest = 500;

/**
 * A text that is no page, with blanks for what its HTML hides: elements that are not displayed, with all that stands
 * in them, and text that is not visible. Every other unit keeps its place. An element that is not closed hides nothing.
 */
export function withoutHidden(text: string): string {
  if (!mayHide.test(text)) return text;
  const parts = hiddenParts(text);
  let shown = '';
  let done = 0;
  for (const { start, end } of parts.sort((one, other) => one.start - other.start)) {
    if (start < done) continue;
    shown += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    done = end;
  }
  return shown + text.slice(done);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function hiddenParts(text: string): Stretch[] {
  const parts: Stretch[] = [];
  const elements = new OpenElements();
  /** Where the outermost element begins that is not displayed, and how deep it stands. */
  let hidden: { readonly start: number; readonly depth: number } | undefined;
  let css = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.open(name, attributes);
      if (elements.depth > deepest) parser.pause();
      if (elements.look.shown === 'gone') hidden ??= { start: parser.startIndex, depth: elements.depth };
      if (name === 'style') css = '';
    },
    onclosetag(name, isImplied) {
      const isEnd = hidden?.depth === elements.depth;
      elements.close();
      if (name === 'style') elements.sheet.add(css);
      if (!hidden || !isEnd) return;
      const end = isImplied ? parser.startIndex : parser.endIndex + 1;
      if (!isImplied || end < text.length) parts.push({ start: hidden.start, end });
      hidden = undefined;
    },
    ontext(written) {
      css += written;
      const isUnseen = !hidden && elements.look.shown === 'hidden';
      if (isUnseen) parts.push({ start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(text);
  return parts;
}
