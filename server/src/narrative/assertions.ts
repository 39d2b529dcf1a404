import { isZero } from '../text/decimal.ts';
import type { Numeral } from './numeral.ts';
import { mayStandForCount, rawSentencesOf, type RawSentence } from './sentence.ts';

/** Without a number, a text has to have one of these to be read at all: 不存在 alone is said of other things as well. */
const bareAbsence = /[未没无零]/;
/** What every word has by which a sentence says that there was nothing (docs/narrative.md). */
const absence = /[未没无零]|不存在/;
/** And that all was done, or was the same. */
const absenceOrAll = /[未没无零均都皆]|不存在|全部|件件|逐[件一]|悉数/;
const all = /[均都皆]|全部|件件|逐[件一]|悉数/;

/**
 * The sentences of a text up to the last that says anything a table could deny: those behind it change nothing,
 * those before it may tell what it speaks of.
 *
 * @param done What may be said of all; without it that all was done says something only behind a figure.
 */
export function assertionsIn(text: string, numerals: readonly Numeral[], done?: RegExp): RawSentence[] {
  const figures = numerals.filter((numeral) => mayTell(text, numeral));
  const tellsOfAll = figures.length === 0 && done !== undefined && all.test(text) && done.test(text);
  if (numerals.length === 0 && !tellsOfAll && !bareAbsence.test(text)) return [];
  const words = figures.length > 0 || tellsOfAll ? absenceOrAll : absence;
  if (figures.length === 0 && !words.test(text)) return [];
  const sentences = rawSentencesOf(text, numerals);
  const last = figures.at(-1)?.from ?? -1;
  const says = ({ from, to }: RawSentence) => last >= from || words.test(text.slice(from, to));
  return sentences.slice(0, sentences.findLastIndex(says) + 1);
}

/** Whether a number may be one of a table, or an amount that was charged. */
function mayTell(text: string, numeral: Numeral): boolean {
  const { kind, value } = numeral;
  if (kind === 'money') return !isZero(value);
  return kind === 'count' || kind === 'percent' || (kind === 'plain' && mayStandForCount(text, numeral));
}
