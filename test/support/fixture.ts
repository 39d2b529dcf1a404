/**
 * Source text with its places marked on the line below, where the eye looks for them:
 *
 *     //- 2023.年报.md
 *     | 规章 | 12 | 0 | 7 |
 *              ^^ made
 *                        ! empty
 *
 * A line of blanks followed by `^` or `!` is no text but marks the line above it, in displayed
 * columns: a wide character counts two, a TAB reaches to the next multiple of eight (and is best
 * met by TABs in the line of marks). Each run of `^` is a range, each `!` an empty place; words
 * after the last mark are the note of all marks of that line. Several such lines may follow each
 * other. `//- name` begins another file. The line end after the opening quote is not text.
 */
import { filesOf } from '../../client/build/generate/examples.ts';
import type { Range } from '../../server/src/text/span.ts';
import { widthOf } from '../../server/src/text/width.ts';

/** A marked place, in UTF-16 code units of the file's text. */
export interface Mark extends Range {
  /** The words behind the marks; empty without. */
  readonly note: string;
}

/** One file of a fixture, its marks taken out. */
export interface FixtureFile {
  /** As given after `//-`; empty in a fixture of one unnamed file. */
  readonly name: string;
  readonly text: string;
  /** In order of their lines, then columns. */
  readonly marks: readonly Mark[];
}

/** Reads a fixture of one file. */
export function fixture(source: string): FixtureFile {
  const [file, ...others] = fixtureFiles(source);
  if (!file || others.length > 0) throw new Error('a fixture of one file was expected');
  return file;
}

/** Reads a fixture of any number of files, in the order they are written. */
export function fixtureFiles(source: string): FixtureFile[] {
  return filesOf(source.replace(/^\n/, '')).map(({ name, text }) => readFile(name, text));
}

/** Writes a text with marks under its lines: what `fixture` reads. A mark may not cross a line end. */
export function withMarks(text: string, marks: readonly Mark[]): string {
  let start = 0;
  const drawn = text.split('\n').map((line) => {
    const end = start + line.length;
    const here = marks.filter((mark) => mark.start >= start && mark.end <= end);
    const rows = here.map((mark) => `\n${drawMark(line, mark.start - start, mark.end - start, mark.note)}`);
    start = end + 1;
    return line + rows.join('');
  });
  return drawn.join('\n');
}

/** How many columns the text takes on a screen, from the given column on. */
export function displayWidth(text: string, from = 0): number {
  let column = from;
  for (const character of text) column += widthAt(character, column);
  return column - from;
}

const markLine = /^([ \t\u3000]*[\^!][\^! \t\u3000]*)(.*)$/;

function readFile(name: string, source: string): FixtureFile {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let above = 0;
  let next = 0;
  for (const line of source.split('\n')) {
    const [, drawn, note] = markLine.exec(line) ?? [];
    if (drawn !== undefined) {
      marks.push(...readMarks(lines.at(-1) ?? '', above, drawn, (note ?? '').trim()));
      continue;
    }
    lines.push(line);
    above = next;
    next += line.length + 1;
  }
  return { name, text: lines.join('\n'), marks };
}

function readMarks(line: string, lineStart: number, drawn: string, note: string): Mark[] {
  return [...drawn.matchAll(/\^+|!/g)].map((run) => {
    const column = displayWidth(drawn.slice(0, run.index));
    const start = offsetAt(line, column);
    const end = run[0] === '!' ? start : offsetAt(line, column + run[0].length);
    return { start: lineStart + start, end: lineStart + end, note };
  });
}

function offsetAt(line: string, column: number): number {
  let at = 0;
  let offset = 0;
  for (const character of line) {
    if (at >= column) return offset;
    at += widthAt(character, at);
    offset += character.length;
  }
  if (at < column) throw new Error(`a mark stands past the end of its line: ${line}`);
  return offset;
}

function drawMark(line: string, start: number, end: number, note: string): string {
  const before = [...line.slice(0, start)].map((character) =>
    character === '\t' ? '\t' : ' '.repeat(widthAt(character, 0)),
  );
  const width = displayWidth(line.slice(start, end), displayWidth(line.slice(0, start)));
  return `${before.join('')}${end > start ? '^'.repeat(width) : '!'}${note && ` ${note}`}`;
}

function widthAt(character: string, column: number): number {
  return character === '\t' ? 8 - (column % 8) : widthOf(character);
}
