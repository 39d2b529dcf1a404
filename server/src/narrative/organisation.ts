import { byStart, entriesOf, type Entry, type Lexicon } from './lexicon.ts';
import type { WordKind } from './words.ts';

/** The words by which a report speaks of its own organisation. */
export interface OwnWords {
  /** The names it goes by. */
  readonly names: Lexicon;
  /** Words that mean something else in its mouth than in others'. */
  readonly meant: ReadonlyMap<Entry, Entry>;
}

/** The words of the organisation asked for last: a document is read again and again. */
let last: { readonly organisation: string | undefined; readonly words: OwnWords } | undefined;

/**
 * The names of an organisation, whole and without what it lies in; the place it governs means the whole,
 * one above it or of another office more than that; and the last word of its name means itself.
 */
export function ownWordsOf(organisation: string | undefined): OwnWords {
  if (!last || last.organisation !== organisation) last = { organisation, words: findWords(organisation) };
  return last.words;
}

function findWords(organisation: string | undefined): OwnWords {
  const name = organisation ?? '';
  const short = name.replace(/(?:人民政府|办事处)$/, '');
  const isOwn = ({ text }: Entry) => organisation === undefined || governs(short, text);
  const places = entriesOf('region').map((entry) => [entry, as(entry, isOwn(entry) ? 'whole' : 'doubt')] as const);
  const own = entriesOf('doubt').filter((entry) => name.endsWith(entry.text) || short.endsWith(entry.text));
  return {
    names: byStart(namesOf(organisation)),
    meant: new Map([...places, ...own.map((entry) => [entry, as(entry, 'whole')] as const)]),
  };
}

/** Whether the word names all that a government of that name governs: 全县 is more than a town, 全市 more than a district. */
function governs(name: string, word: string): boolean {
  const level = /[省市县区州盟旗镇乡]$/.exec(name)?.[0];
  return level !== undefined && (word.includes(level) || !/[省市县区州盟旗]/.test(word));
}

function as(entry: Pick<Entry, 'text'>, kind: WordKind): Entry {
  return { text: entry.text, kinds: new Set([kind]), roles: new Map(), topic: undefined, unless: undefined };
}

function namesOf(organisation: string | undefined): Entry[] {
  if (!organisation) return [];
  const tails = [...organisation.matchAll(/[省市县区州盟旗府](?=.{3})/g)].map((match) =>
    organisation.slice(match.index + 1),
  );
  const names = [organisation, ...tails].flatMap((name) => [name, name.replace(/(?:人民政府|办事处)$/, '')]);
  const known = [...new Set(names)].filter((name) => name.length >= 3);
  return known.map((text) => as({ text }, 'whole'));
}
