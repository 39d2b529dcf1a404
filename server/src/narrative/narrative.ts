import type { BoundTable } from '../bind/table.ts';
import type { Wording } from '../forms/schema.ts';
import type { ProseClaim } from '../kinds/prose.ts';
import { isZero, type Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { TableCells, type FormCell, type CellSum } from './tableLookup.ts';
import type { Denial } from './denial.ts';
import { idiomOf, topicNamed, type KindOfProse } from './idiom.ts';
import type { Topic } from './lexicon.ts';
import type { FigureLink } from './link.ts';
import { passagesOf, type Paragraph, type Passage } from './passage.ts';
import { readPassage, topicOfHeading, type PassageSubject } from './readPassage.ts';

/** A figure of the running text and what it has to do with the tables. */
export interface Mention {
  /** The figure with its unit. */
  readonly span: Span;
  readonly text: string;
  readonly value: Decimal;
  /** Whether it is a number as such, and not “more than”, “about” or one rounded to 万. */
  readonly exact: boolean;
  /** What it counts (docs/narrative.md); undefined where that was not understood. */
  readonly role: string | undefined;
  /** The cells whose sum it repeats, or whose growth or share it states; empty where it was left alone. */
  readonly cells: readonly FormCell[];
  /** Whether it is right; undefined where that was not judged. */
  readonly agrees: boolean | undefined;
  /** What a percentage that was judged was reckoned from. */
  readonly ratio: FigureLink['parts'];
  /** Why it is wrong, where it is. */
  readonly wrong: Contradiction | undefined;
}

/** What a wrong figure should be. */
export interface Contradiction {
  readonly expected: Decimal;
  /** The digits alone, to be put right; they may stand on two lines. */
  readonly digits: Span;
  /** All a wrong count could have meant, the likeliest first. */
  readonly readings: readonly CellSum[];
  /** The two numbers a percentage was reckoned from. */
  readonly parts: FigureLink['parts'];
  /** Whether it is worth no more than a look. */
  readonly doubtful: boolean;
}

/** Words of the running text that the tables, or an amount, deny. */
export interface Claim {
  readonly claim: ProseClaim;
  /** What is said. */
  readonly said: Wording;
  readonly span: Span;
  /** The cells that say otherwise. */
  readonly cells: readonly FormCell[];
  /** Those of all there is, of which `cells` are a part only, though they are said to be all; empty for other claims. */
  readonly whole: readonly FormCell[];
  /** The amount that says otherwise. */
  readonly amount: Span | undefined;
  readonly doubtful: boolean;
}

/** What the running text says of the tables. */
export interface Narrative {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/** What reading needs of a report. */
export interface NarrativeSource {
  readonly kind: KindOfProse;
  readonly prose: readonly Paragraph[];
  readonly tables: readonly BoundTable[];
  readonly year: number | undefined;
  readonly organisation: string | undefined;
}

/** Reads the figures and claims of a report's running text against its tables. */
export function readNarrative(source: NarrativeSource): Narrative {
  return new Reader(source).read();
}

class Reader {
  readonly #prose: readonly Paragraph[];
  readonly #subject: PassageSubject;
  readonly #mentions: Mention[] = [];
  readonly #claims: Claim[] = [];
  #amount: Span | undefined;

  constructor({ kind, prose, tables, year, organisation }: NarrativeSource) {
    this.#prose = prose;
    this.#subject = { idiom: idiomOf(kind), figures: new TableCells(tables), year, organisation };
  }

  read(): Narrative {
    let heading: Topic | undefined;
    let section: number | undefined;
    for (const passage of passagesOf(this.#prose, this.#subject.idiom)) {
      if (passage.section !== section) heading = undefined;
      section = passage.section;
      if (passage.isHeading) heading = topicOfHeading(passage, this.#subject);
      else this.#take(passage, heading ?? this.#topicOf(section));
    }
    return { mentions: this.#mentions, claims: this.#settled() };
  }

  #take(passage: Passage, topic: Topic | undefined): void {
    const { links, denials, amount } = readPassage(passage, topic, this.#subject);
    for (const denial of denials) this.#claims.push(claimOf(denial, passage));
    for (const link of links) this.#mentions.push(mentionOf(link, passage));
    this.#amount ??= amount && passage.place(amount.start, amount.end);
  }

  /** What the text of a section speaks of where nothing else is named. */
  #topicOf(section: number): Topic | undefined {
    return this.#subject.idiom.prose.topics.find(({ sections }) => sections.includes(section));
  }

  /** A claim that nothing came in falls if a figure of the text says otherwise; one on charges needs an amount. */
  #settled(): Claim[] {
    return this.#claims.flatMap((one) => {
      if (one.claim.says === 'nothing' && one.claim.of === 'words') return this.#came(one.claim.topic) ? [] : [one];
      if (one.claim.says !== 'no-charge') return [one];
      return this.#amount ? [{ ...one, amount: this.#amount }] : [];
    });
  }

  /** Whether a figure of the text says that there was something of the topic. */
  #came(topic: string): boolean {
    const name = topicNamed(this.#subject.idiom, topic)?.rows.unnamed?.name;
    return this.#mentions.some(({ role, value }) => role !== undefined && role === name && !isZero(value));
  }
}

function mentionOf(
  { numeral, role, cells, agrees, expected, readings, parts, doubtful }: FigureLink,
  passage: Passage,
): Mention {
  const { from, to, digitsTo, value, exact } = numeral;
  const digits = passage.place(from, digitsTo);
  return {
    span: passage.place(from, to),
    text: passage.written(from, to),
    value,
    exact,
    role,
    cells,
    agrees,
    ratio: agrees === undefined ? undefined : parts,
    wrong: expected && { expected, digits, readings: readings ?? [], parts, doubtful: doubtful === true },
  };
}

function claimOf(denial: Denial, passage: Passage): Claim {
  const { claim, said = claim.said, from, to, readings, whole, doubtful } = denial;
  const cells = readings.flatMap((reading) => reading.cells);
  return { claim, said, span: passage.place(from, to), cells, whole: whole?.cells ?? [], amount: undefined, doubtful };
}
