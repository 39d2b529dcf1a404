import { smallestChange } from '../../text/smallestChange.ts';
import type { SourceText } from '../projector.ts';
import { otherEdit, Unwritable } from './unwritable.ts';

/** What changes in a text of a document: units of the text as it is shown, and what takes their place. */
export interface ChangedText {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** All of the text as it is written in the draft by then. */
  readonly written: string;
}

/** A stretch of a draft: a cell without the blanks around it, or a line. */
interface Stretch {
  readonly from: number;
  readonly text: string;
}

/** What figures are written with, in tables and in sentences. */
const figureSigns = /^[\d０-９.,，．/／—–\-+\s无〇零一二三四五六七八九十百千万两]*$/u;

/**
 * The texts of a document in which an edited draft has other figures. Blanks around cells count for nothing. Throws an
 * `Unwritable` where anything else was edited.
 */
export function changedTexts(before: string, after: string, sources: readonly SourceText[]): ChangedText[] {
  const known = new Map(sources.map((source) => [source.from, source]));
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old.length !== now.length) throw new Unwritable(otherEdit);
  return old.flatMap((line, nth) => {
    const [stretches, edited] = [stretchesOf(line), stretchesOf(now[nth] ?? line)];
    if (stretches.length !== edited.length) throw new Unwritable(otherEdit);
    return stretches.flatMap(({ from, text }, at) => changeIn(known.get(from), text, edited[at]?.text ?? ''));
  });
}

/** The lines of a draft and where they begin; what is empty behind the last counts for nothing. */
function linesOf(text: string): Stretch[] {
  let from = 0;
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const start = from;
      from += line.length + 1;
      return { from: start, text: line.trimEnd() };
    });
}

/** The cells of a row; what stands behind the signs of a heading in any other line. */
function stretchesOf({ from, text }: Stretch): Stretch[] {
  if (!text.startsWith('|')) {
    const signs = /^#{1,6} /.exec(text)?.[0].length ?? 0;
    return [
      ...(signs > 0 ? [{ from, text: text.slice(0, signs) }] : []),
      { from: from + signs, text: text.slice(signs) },
    ];
  }
  const bars = Array.from(text.matchAll(/\\.|(\|)/g)).flatMap(({ index, 1: bar }) => (bar ? [index] : []));
  return bars
    .slice(0, -1)
    .map((bar, nth) => ({ from: from + bar + 2, text: text.slice(bar + 1, bars[nth + 1]).trim() }));
}

/** The rule under the first row of a table says nothing, however long it is. */
const rule = /^:?-{3,}:?$/;

function changeIn(source: SourceText | undefined, before: string, after: string): ChangedText[] {
  if (before === after || (rule.test(before) && rule.test(after))) return [];
  const [change] = smallestChange(before, after, 0);
  if (!source || !change) throw new Unwritable(otherEdit);
  const { range, newText } = change;
  const old = before.slice(range.start, range.end);
  const isFigure = figureSigns.test(old) && figureSigns.test(newText) && !(source.isLine && after.trim() === '');
  if (!isFigure) throw new Unwritable(otherEdit);
  const start = unescaped(before.slice(0, range.start)).length;
  return [{ source, start, end: start + old.length, newText, written: after }];
}

/** A text of a draft as it is shown in the document, unit by unit. */
function unescaped(text: string): string {
  return text.replace(/<br>/g, ' ').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}
