import { unitsOfText } from '../text/units.ts';
import { isSpace } from './line.ts';

/** How the line of a heading begins in markup other than Markdown: wikis, AsciiDoc, LaTeX, Textile. */
const openings = /^\s*(?:={1,6}\s+|={2,6}(?=[^=\s])|\\(?:part|chapter|(?:sub)*section|paragraph)\*?\{|h[1-6]\.\s+)/;

/** How words stand out in them. */
const emphasis = /^\s*(?:'{2,5}|\\textbf\{)/;

/** What stands behind the words of either; and empty cells behind the first of a row. */
const endings = /(?:(?<!=)={1,6}|'{2,5}|\}(?:\\label\{[^{}]*\})?\}?(?:\\\\)?)$/;
const endingMarks = unitsOfText("='}\\");

/** So many marks of empty cells behind words make them a row. */
const fewestEmpty = 2;
const emptyMarks = unitsOfText(';,|');

const firstMarks = unitsOfText('=\\\'h|"');
const lastMarks = unitsOfText("=}';,|\\");

/**
 * The line with the marks of a heading that other markup has as those of Markdown, and without the empty cells of a
 * row in which it stands alone. Other lines are given back as they are.
 */
export function withPlainMarks(text: string): string {
  if (!mayHaveMarks(text)) return text;
  const alone = withoutEmptyCells(text);
  const opening = openings.exec(alone)?.[0];
  if (opening !== undefined) return `# ${withoutEnding(alone.slice(opening.length))}`;
  return withoutEnding(alone.replace(emphasis, ''));
}

function withoutEnding(text: string): string {
  const shown = text.trimEnd();
  return endingMarks.has(shown.charCodeAt(shown.length - 1)) ? shown.replace(endings, '').trimEnd() : shown;
}

function withoutEmptyCells(text: string): string {
  let empty = 0;
  let end = text.length;
  for (; end > 0; end--) {
    const code = text.charCodeAt(end - 1);
    if (emptyMarks.has(code)) empty++;
    else if (!isSpace(code)) break;
  }
  if (empty < fewestEmpty) return text;
  return text
    .slice(0, end)
    .replace(/"$/, '')
    .replace(/^\s*(?:\|\s*)?"?/, '');
}

function mayHaveMarks(text: string): boolean {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return firstMarks.has(text.charCodeAt(from)) || lastMarks.has(text.charCodeAt(to - 1));
}
