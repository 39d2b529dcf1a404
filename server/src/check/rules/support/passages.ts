import { placeIn } from '../../../syntax/blocks.ts';
import { standardText } from '../../../text/normal.ts';
import type { Span } from '../../../text/span.ts';
import type { Prose } from '../../model/report.ts';

/** A sentence of running text, in standard characters, with the way back to the draft. */
export interface ProseSentence {
  readonly prose: Prose;
  /** Where it begins in the paragraph's text. */
  readonly from: number;
  readonly text: string;
}

/** The sentences of a paragraph; the last one may have no full stop. */
export function sentencesIn(prose: Prose): ProseSentence[] {
  const matches = standardText(prose.text).matchAll(/[^。；！？\s][^。；！？]*[。；！？]?/g);
  return Array.from(matches, (match) => ({ prose, from: match.index, text: match[0] }));
}

/** The place of a part of a paragraph. */
export function placeOf(prose: Prose, from: number, length: number): Span {
  return placeIn(prose, from, from + length);
}
