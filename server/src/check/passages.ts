import { placeIn } from '../syntax/blocks.ts';
import type { Span } from '../text/span.ts';
import type { Prose, Report } from './report.ts';

/** A stretch of running text with the way back to the draft. */
export interface Passage {
  readonly prose: Prose;
  /** Where it begins in the paragraph's text. */
  readonly from: number;
  readonly text: string;
}

/** The sentences of the sections' text, or of all text; a paragraph's last one may have no full stop. */
export function sentencesOf(report: Report, sections?: readonly number[]): Passage[] {
  return report.prose
    .filter((prose) => !sections || sections.includes(prose.section))
    .flatMap((prose) => sentencesIn(prose));
}

/** A paragraph that no edit touched is the same object, and so are its sentences. */
const kept = new WeakMap<Prose, readonly Passage[]>();

function sentencesIn(prose: Prose): readonly Passage[] {
  const known = kept.get(prose);
  if (known) return known;
  const matches = prose.text.matchAll(/[^。；！？\s][^。；！？]*[。；！？]?/g);
  const sentences = Array.from(matches, (match) => ({ prose, from: match.index, text: match[0] }));
  kept.set(prose, sentences);
  return sentences;
}

/** The place of a part of a paragraph. */
export function placeOf(prose: Prose, from: number, length: number): Span {
  return placeIn(prose, from, from + length);
}

/** The text with full-width digits as ASCII ones; every character keeps its place. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
