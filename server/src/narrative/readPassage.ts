import { isZero } from '../text/decimal.ts';
import { remembered } from '../text/memo.ts';
import type { Range } from '../text/span.ts';
import type { FormCell, CellSum, TableCells } from './tableLookup.ts';
import { denialsIn } from './claims.ts';
import type { Denial } from './denial.ts';
import { contextUnder } from './context.ts';
import { RecordedLookup } from './recordedLookup.ts';
import type { Idiom } from './idiom.ts';
import type { Topic } from './lexicon.ts';
import { settled } from './dissent.ts';
import type { FigureLink, Operand } from './link.ts';
import { linkSentence } from './linker.ts';
import { isOffice, ownWordsOf } from './organisation.ts';
import type { Passage } from './passage.ts';
import { hasOf, itemsIn, rawSentencesOf, withoutNamedParts, type Item } from './sentence.ts';
import { settledShares } from './share.ts';
import type { Subject } from './subject.ts';
import { windowAt } from './window.ts';

/** What reading a passage needs of its report. */
export interface PassageSubject {
  readonly idiom: Idiom;
  readonly figures: TableCells;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
}

/** What a passage says. Places count in its text, so that they hold wherever the passage stands. */
export interface PassageContent {
  /** Its figures with what they were taken for, in order. */
  readonly links: readonly FigureLink[];
  readonly denials: readonly Denial[];
  /** An amount that was charged. */
  readonly amount: Range | undefined;
}

const nothing: PassageContent = { links: [], denials: [], amount: undefined };

/** A text divided into sentences, and all that rests on. */
interface Divided {
  readonly idiom: Idiom;
  readonly organisation: string | undefined;
  readonly isHeading: boolean;
  readonly sentences: readonly (readonly Item[])[];
}

/** What a passage was found to say, and all that rests on. */
interface Kept extends Omit<PassageSubject, 'figures'> {
  readonly topic: Topic | undefined;
  readonly section: number;
  readonly lookup: RecordedLookup;
  readonly content: PassageContent;
}

/** What was found for the texts of passages lately: about what a few reports hold. */
const memory = { divided: remembered<Divided>(200), kept: remembered<Kept>(200) };

/**
 * Reads a passage under a heading with that topic. A passage that was read before is taken over if the
 * tables still answer as they did: only the cells are those that now stand there.
 */
export function readPassage(passage: Passage, topic: Topic | undefined, subject: PassageSubject): PassageContent {
  if (passage.assertions.length === 0) return nothing;
  const { idiom, year, organisation } = subject;
  const { section, text } = passage;
  const known = memory.kept.get(text);
  const isStill =
    known !== undefined &&
    known.idiom === idiom &&
    known.topic === topic &&
    known.section === section &&
    known.year === year &&
    known.organisation === organisation;
  if (isStill && known.lookup.holdsFor(subject.figures)) return known.content;
  const replayed = isStill ? known.lookup.replay(subject.figures) : undefined;
  const lookup = replayed?.lookup ?? new RecordedLookup(subject.figures);
  const content =
    known && replayed
      ? withReadings(known.content, replayed.readings)
      : readFresh(
          passage,
          topic,
          { idiom, figures: lookup, year, section, isOffice: isOffice(organisation) },
          organisation,
        );
  memory.kept.set(text, { idiom, topic, section, year, organisation, lookup, content });
  return content;
}

/** The topic that a heading of lower rank sets for the text below it. */
export function topicOfHeading(
  passage: Passage,
  { idiom, organisation }: Pick<PassageSubject, 'idiom' | 'organisation'>,
): Topic | undefined {
  const items = sentencesOf(passage, idiom, organisation).flat();
  return items.findLast((item) => item.entry?.topic)?.entry?.topic;
}

function readFresh(
  passage: Passage,
  topic: Topic | undefined,
  subject: Subject,
  organisation: string | undefined,
): PassageContent {
  const context = contextUnder(topic);
  const denials: Denial[] = [];
  let amount: Range | undefined;
  for (const sentence of sentencesOf(passage, subject.idiom, organisation)) {
    linkSentence(sentence, context, subject);
    denials.push(...denialsIn(sentence, context, subject));
    amount ??= amountIn(sentence);
  }
  return { links: settled(settledShares(context.links)).filter(isMention), denials, amount };
}

/** The sentences of the passage that are worth reading; those of a heading are its words alone. */
function sentencesOf(passage: Passage, idiom: Idiom, organisation: string | undefined): Divided['sentences'] {
  const { text, isHeading } = passage;
  const known = memory.divided.get(text);
  if (known && known.idiom === idiom && known.organisation === organisation && known.isHeading === isHeading)
    return known.sentences;
  const raw = isHeading ? rawSentencesOf(text, []) : passage.assertions;
  const own = ownWordsOf(idiom.words, organisation);
  const sentences = raw.map((sentence) => withoutNamedParts(itemsIn(sentence, own)));
  memory.divided.set(text, { idiom, organisation, isHeading, sentences });
  return sentences;
}

/** Han numerals are told only where they were understood: 一次 and the like are words more often than figures. */
function isMention({ numeral, role }: FigureLink): boolean {
  return (
    (numeral.kind === 'count' || numeral.kind === 'percent' || role !== undefined) &&
    (!numeral.han || role !== undefined)
  );
}

/** An amount that was charged. */
function amountIn(sentence: readonly Item[]): Range | undefined {
  const index = sentence.findIndex(({ numeral }) => numeral?.kind === 'money' && !isZero(numeral.value));
  const item = sentence[index];
  if (!item || !hasOf(windowAt(sentence, index).near, 'charge')) return undefined;
  return { start: item.from, end: item.to };
}

/** The same content over the cells of other tables. */
function withReadings(content: PassageContent, readings: ReadonlyMap<CellSum, CellSum>): PassageContent {
  const cells = new Map<readonly FormCell[], readonly FormCell[]>();
  for (const [before, now] of readings) if (before !== now) cells.set(before.cells, now.cells);
  if (cells.size === 0) return content;
  const nowOf = (reading: CellSum) => readings.get(reading) ?? reading;
  const cellsNow = (before: readonly FormCell[]) => cells.get(before) ?? before;
  const operandNow = (operand: Operand) => ({ ...operand, cells: cellsNow(operand.cells) });
  return {
    ...content,
    links: content.links.map((link) => ({
      ...link,
      cells: cellsNow(link.cells),
      ...(link.readings && { readings: link.readings.map(nowOf) }),
      ...(link.parts && { parts: { part: operandNow(link.parts.part), all: operandNow(link.parts.all) } }),
    })),
    denials: content.denials.map((denial) => ({
      ...denial,
      readings: denial.readings.map(nowOf),
      whole: denial.whole && nowOf(denial.whole),
    })),
  };
}
