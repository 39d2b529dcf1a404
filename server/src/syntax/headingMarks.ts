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

/** The first units of what the patterns look for: nearly no line has them, and needs a pattern. */
const firstOfOpening = unitsOfText('=\\h');
const firstOfEmphasis = unitsOfText("'\\");

/**
 * The line with the marks of a heading that other markup has as those of Markdown, and without the empty cells of a
 * row in which it stands alone. Other lines are given back as they are.
 */
export function withPlainMarks(text: string): string {
  const alone = emptyMarks.has(lastUnit(text)) ? withoutEmptyCells(text) : text;
  const first = firstUnit(alone);
  const opening = firstOfOpening.has(first) ? openings.exec(alone)?.[0] : undefined;
  if (opening !== undefined) return `# ${withoutEnding(alone.slice(opening.length))}`;
  return withoutEnding(firstOfEmphasis.has(first) ? alone.replace(emphasis, '') : alone);
}

function withoutEnding(text: string): string {
  return endingMarks.has(lastUnit(text)) ? text.trimEnd().replace(endings, '').trimEnd() : text;
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

/** The first unit of the text that is no blank. */
function firstUnit(text: string): number {
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

/** The last unit of the text that is no blank. */
function lastUnit(text: string): number {
  let end = text.length;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return text.charCodeAt(end - 1);
}
