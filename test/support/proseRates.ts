/** How much of what sentences say is read, and how much of what is told of them is right. */
import { readdirSync, readFileSync } from 'node:fs';
import { bracedOf, plainOf, readIn } from './narrative.ts';
import { officeOf, type Office } from './offices.ts';

const folder = 'test/core/narrative';

/** Counts of the figures of sentences. */
export interface Rates {
  readonly sentences: number;
  /** Figures that repeat cells of the tables, and how many of them were linked to those cells. */
  readonly checkable: number;
  readonly linked: number;
  /** Figures linked to other cells than meant, or to cells at all though they mean none. */
  readonly mislinked: number;
  /** Figures and claims reported, and how many of them are wrong indeed. */
  readonly reported: number;
  readonly rightly: number;
  /** Each sentence not read as expected, as it was read and as it should be. */
  readonly missed: readonly string[];
}

/** The rates of each file of sentences. */
export function proseRates(): Record<string, Rates> {
  const files = ['reports', 'paragraphs'].flatMap((name) =>
    readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`),
  );
  return Object.fromEntries(
    files.sort().map((name) => [name, ratesOf(officeOf(readFileSync(`${folder}/${name}`, 'utf8')))]),
  );
}

/** All counts added up. */
export function total(rates: readonly Rates[]): Rates {
  const sum = (key: Exclude<keyof Rates, 'missed'>) => rates.reduce((all, rate) => all + rate[key], 0);
  return {
    sentences: sum('sentences'),
    checkable: sum('checkable'),
    linked: sum('linked'),
    mislinked: sum('mislinked'),
    reported: sum('reported'),
    rightly: sum('rightly'),
    missed: rates.flatMap(({ missed }) => missed),
  };
}

function ratesOf({ report, sentences }: Office): Rates {
  return total(sentences.map((sentence) => ratesOfSentence(report, sentence)));
}

/** Behind `!!` stand the claims that the tables deny. */
function ratesOfSentence(report: Office['report'], line: string): Rates {
  const [sentence = '', denied = ''] = line.split(' !! ');
  const claims = denied.split(' ');
  const text = plainOf(sentence);
  const narrative = readIn(report, text, 1);
  const read = bracedOf(text, narrative);
  const [expected, found] = [linksIn(sentence), linksIn(read)];
  const reported = found.filter(isReported);
  return {
    sentences: 1,
    checkable: expected.length,
    linked: expected.filter((link) => found.some((other) => samePlace(link, other))).length,
    mislinked: found.filter((link) => !expected.some((other) => samePlace(link, other))).length,
    reported: reported.length + narrative.claims.length,
    rightly:
      reported.filter((link) => expected.some((other) => isReported(other) && other.at === link.at)).length +
      narrative.claims.filter(({ claim }) => claims.includes(claim.name)).length,
    missed:
      alike(read, sentence) && narrative.claims.every(({ claim }) => claims.includes(claim.name))
        ? []
        : [`${read}\n  ${sentence}`],
  };
}

interface WrittenLink {
  readonly at: number;
  readonly sign: string;
  readonly cells: string;
}

/** The braces of a sentence, with their places in it without them. */
function linksIn(braced: string): WrittenLink[] {
  return [...braced.matchAll(/\{([^{}=~≠?]*)([=~≠?])([^{}]*)\}/g)].map(({ index, 2: sign = '', 3: cells = '' }) => ({
    at: plainOf(braced.slice(0, index)).length,
    sign,
    cells,
  }));
}

function isReported({ sign }: WrittenLink): boolean {
  return sign === '≠' || sign === '?';
}

/** A contradiction is one, whichever of the readings it is held against. */
function samePlace(one: WrittenLink, other: WrittenLink): boolean {
  return one.at === other.at && isReported(one) === isReported(other) && (one.cells === other.cells || isReported(one));
}

/** Whether the same is linked and reported; whether a link could be judged does not matter. */
function alike(one: string, other: string): boolean {
  const [links, others] = [linksIn(one), linksIn(other)];
  return links.length === others.length && links.every((link) => others.some((known) => samePlace(link, known)));
}
