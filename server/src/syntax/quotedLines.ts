import type { Line } from './line.ts';

/** A line of text as a string of a program, as notebooks keep theirs: quotes around it, its end written out unless it is the last. */
const quoted = /^(\s*")(.*?)(?:\\r)?(\\n)?",?$/;

/** So many quoted lines in turn are a text that a program has written line by line. */
const fewestLines = 4;

/** The lines with blanks for the quotation marks around each of several in turn. */
export function withoutQuotes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => mayBeQuoted(text))) return lines; // as of nearly all texts
  const bare = lines.map(({ text }) => (mayBeQuoted(text) ? withBlanks(text) : undefined));
  if (!bare.some((text) => text !== undefined)) return lines;
  const masked = [...lines];
  for (let i = 0; i < lines.length;) {
    let end = i;
    while (bare[end] !== undefined && (end === i || hasEnd((lines[end - 1] as Line).text))) end++;
    if (end - i >= fewestLines)
      for (let k = i; k < end; k++) masked[k] = { ...(lines[k] as Line), text: bare[k] as string };
    i = Math.max(end, i + 1);
  }
  return masked;
}

/** Whether the line end is written out: strings without one are cells. */
function hasEnd(text: string): boolean {
  return quoted.exec(text.trimEnd())?.[3] !== undefined;
}

/** A look at the last mark, before the pattern. */
function mayBeQuoted(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last === 34 || last === 44) && text.trimStart().startsWith('"');
}

/** The text with as many blanks for what stands around it; undefined where it holds other strings, too. */
function withBlanks(text: string): string | undefined {
  const [, before, inner = ''] = quoted.exec(text.trimEnd()) ?? [];
  if (before === undefined || /(?<!\\)"/.test(inner)) return undefined;
  return (' '.repeat(before.length) + inner).padEnd(text.length);
}
