import { isBlank, type Line } from './line.ts';
import { isFence } from './outline.ts';

/** Whether a text may hold comments. */
export function mayHoldComments(text: string): boolean {
  return text.includes(opening) || text.includes(']:');
}

const opening = '<!--';
const closing = '-->';

/** A link that nothing refers to, as Markdown has no comments of its own: `[//]: # (…)`. */
const reference = /^ {0,3}\[(?!\^)[^\]\s]{1,40}\]: ?(?:#|<[^<>]*>|https?:\/\/\S+)(?:\s+(?:\(.*\)|".*"|'.*'))?\s*$/;

/**
 * The lines with blanks for what stands in comments, those of HTML and those that are links nothing refers to;
 * a line that holds nothing else is hidden. What stands in fenced code is none, nor is a comment that does not end.
 */
export function withoutComments(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => line.text.includes(closing));
  let [isFenced, isOpen] = [false, false];
  return lines.map((line, at) => {
    if (!isOpen && isFence(line.text)) isFenced = !isFenced;
    if (isFenced) return line;
    if (!isOpen && reference.test(line.text)) return { ...line, text: '', hidden: true };
    if (!isOpen && !line.text.includes(opening)) return line;
    const wasOpen = isOpen;
    const shown = blotted(line.text, isOpen, at < last);
    isOpen = shown.isOpen;
    return commented(line, shown.text, wasOpen || isOpen);
  });
}

/** @param isPart Whether the comment goes on from the line above, or in the one below. */
function commented(line: Line, text: string, isPart: boolean): Line {
  if (text === line.text) return line;
  const shown = { ...line, text };
  if (isBlank(shown)) return { ...shown, text: '', hidden: true };
  return isPart ? shown : { ...shown, raw: line.text };
}

/**
 * The text with blanks for comments, and whether one goes on behind it.
 *
 * @param isOpen Whether the text begins in a comment.
 * @param mayGoOn Whether a comment may end in a line below.
 */
function blotted(text: string, isOpen: boolean, mayGoOn: boolean): { text: string; isOpen: boolean } {
  let shown = '';
  let done = 0;
  let start = isOpen ? 0 : openingIn(text, 0);
  let inside = isOpen ? 0 : start + 2;
  while (start >= 0) {
    const end = text.indexOf(closing, inside);
    if (end < 0 && !mayGoOn) break;
    shown += text.slice(done, start);
    done = end < 0 ? text.length : end + closing.length;
    shown += ' '.repeat(done - start);
    if (end < 0) return { text: shown, isOpen: true };
    start = openingIn(text, done);
    inside = start + 2;
  }
  return { text: shown + text.slice(done), isOpen: false };
}

/** Where the next comment begins; in a span of code it is none. */
function openingIn(text: string, from: number): number {
  let at = text.indexOf(opening, from);
  while (at > 0 && text[at - 1] === '`' && opensCode(text, at - 1)) at = text.indexOf(opening, at + 1);
  return at;
}

/** Whether a mark of code begins a span: as many stand before it as end spans. */
function opensCode(text: string, at: number): boolean {
  return (text.slice(0, at).match(/`/g)?.length ?? 0) % 2 === 0;
}
