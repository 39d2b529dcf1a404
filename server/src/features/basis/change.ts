import type { Edit } from '../../check/model/found.ts';
import type { TextChange } from '../../text/change.ts';
import type { Lines } from '../../text/lines.ts';
import type { Range } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/** The edits of repairs as changes. */
export function changesOf(edits: readonly Edit[]): TextChange[] {
  return edits.map(({ span, newText }) => ({ range: span, newText }));
}

/** Where a figure is typed at the place: behind the first of several blanks, so that one stays at either side. */
export function typingPlace(text: Text, place: Range): Range {
  const isWide = place.start === place.end && text.slice(place.start, place.start + 2) === '  ';
  return isWide ? { start: place.start + 1, end: place.start + 1 } : place;
}

/** The changes with what is put into blanks where it would be typed. */
export function amidBlanks(text: Text, changes: readonly TextChange[]): TextChange[] {
  return changes.map(({ range, newText }) => ({ range: typingPlace(text, range), newText }));
}

/** The text with the line ends of the document: those of its first line. */
export function inLineEnds(newText: string, lines: Lines): string {
  if (!newText.includes('\n') || lines.count < 2) return newText;
  const end = lines.startOf(1) - lines.startOf(0) - lines.textOf(0).length;
  return end === 2 ? newText.replaceAll(/\r?\n/g, '\r\n') : newText;
}

/** The changes as they are made in the document: with its line ends, and amid its blanks. */
export function asWritten(text: Text, lines: Lines, changes: readonly TextChange[]): TextChange[] {
  return amidBlanks(text, changes).map(({ range, newText }) => ({ range, newText: inLineEnds(newText, lines) }));
}

/** The changes with what is put into blanks amid them: where bars leave one blank, it gets another in front. */
export function amidBars(text: Text, changes: readonly TextChange[]): TextChange[] {
  return amidBlanks(text, changes).map(({ range, newText }) => {
    const isNarrow = range.start === range.end && text.slice(range.start - 1, range.start + 2) === '| |';
    return { range, newText: isNarrow ? ` ${newText}` : newText };
  });
}
