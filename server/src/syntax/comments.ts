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
  const openings = openingsIn(text).map((start) => ({ start, inside: start + 2 }));
  for (const { start, inside } of isOpen ? [{ start: 0, inside: 0 }, ...openings] : openings) {
    if (start < done) continue;
    const end = text.indexOf(closing, inside);
    if (end < 0 && !mayGoOn) break;
    shown += text.slice(done, start);
    done = end < 0 ? text.length : end + closing.length;
    shown += ' '.repeat(done - start);
    if (end < 0) return { text: shown, isOpen: true };
  }
  return { text: shown + text.slice(done), isOpen: false };
}

/** Where comments may begin: not right behind the mark that begins a span of code. */
function openingsIn(text: string): number[] {
  const openings: number[] = [];
  let marks = 0;
  for (const { 0: found, index } of text.matchAll(/`|<!--/g)) {
    if (found === '`') marks++;
    else if (marks % 2 === 0 || text[index - 1] !== '`') openings.push(index);
  }
  return openings;
}
