import { entriesOf, type Entry } from './lexicon.ts';
import type { WordKind } from './words.ts';

/** The words by which a report speaks of its own organisation. */
export interface OwnWords {
  /** The names it goes by. */
  readonly names: readonly Entry[];
  /** Words that mean something else in its mouth than in others'. */
  readonly meant: ReadonlyMap<Entry, Entry>;
}

/** The words of the organisation asked for last: a document is read again and again. */
let last: { readonly organisation: string | undefined; readonly words: OwnWords } | undefined;

/**
 * The names of an organisation, whole and without what it lies in; the places of its government mean the
 * whole, to any other office they mean more than that; and the last word of its name means itself.
 */
export function ownWordsOf(organisation: string | undefined): OwnWords {
  if (!last || last.organisation !== organisation) last = { organisation, words: findWords(organisation) };
  return last.words;
}

function findWords(organisation: string | undefined): OwnWords {
  const governs = organisation === undefined || /(?:人民政府|[省市县区州盟旗])$/.test(organisation);
  const places = entriesOf('region').map((entry) => [entry, as(entry, governs ? 'whole' : 'doubt')] as const);
  const name = organisation ?? '';
  const short = name.replace(/(?:人民政府|办事处)$/, '');
  const own = entriesOf('doubt').filter((entry) => name.endsWith(entry.text) || short.endsWith(entry.text));
  return {
    names: namesOf(organisation),
    meant: new Map([...places, ...own.map((entry) => [entry, as(entry, 'whole')] as const)]),
  };
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
  return known.sort((one, other) => other.length - one.length).map((text) => as({ text }, 'whole'));
}
