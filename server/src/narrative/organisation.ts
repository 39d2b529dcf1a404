import type { CueKind } from '../kinds/prose.ts';
import { LruCache } from '../text/lruCache.ts';
import { memo } from '../text/memo.ts';
import { lexiconOf, wordAt, type Entry, type Lexicon } from './lexicon.ts';

/** The words of a report: those of its kind, and those by which it speaks of its own organisation. */
export class OwnWords {
  /** The words every report of the kind may use. */
  readonly common: Lexicon;
  /** The names it goes by, whole and without what it lies in. */
  readonly names: Lexicon;
  readonly #organisation: string | undefined;
  readonly #short: RegExp | undefined;
  readonly #meant = new Map<Entry, Entry>();

  constructor(common: Lexicon, organisation: string | undefined) {
    this.common = common;
    this.names = lexiconOf(namesOf(organisation));
    this.#organisation = organisation;
    this.#short = shortNames(organisation);
  }

  /** The name it goes by at the place, whole or shortened: 区住建局. */
  nameAt(text: string, at: number): Entry | undefined {
    const name = wordAt(this.names, text, at);
    if (name || !this.#short || !this.#organisation?.includes(text.charAt(at))) return name;
    this.#short.lastIndex = at;
    const [short = ''] = this.#short.exec(text) ?? [];
    return short.length >= shortest ? as({ text: short }, 'whole') : undefined;
  }

  /** A word, or what it means in the organisation's mouth where that is not what it means in others'. */
  meaningOf(word: Entry): Entry {
    if (!word.kinds.has('region') && !word.kinds.has('doubt')) return word;
    const known = this.#meant.get(word);
    if (known) return known;
    const meant = meaningFor(this.#organisation, word);
    this.#meant.set(word, meant);
    return meant;
  }
}

/** The words of the organisations asked for last: a document is read again and again. */
const known = memo<Lexicon, LruCache<OwnWords>>(() => new LruCache(10));

/** The words of an organisation's reports. */
export function ownWordsOf(common: Lexicon, organisation: string | undefined): OwnWords {
  const lately = known(common);
  const key = organisation ?? '\0'; // which is no name
  const before = lately.get(key);
  if (before) return before;
  const words = new OwnWords(common, organisation);
  lately.set(key, words);
  return words;
}

/**
 * The place the organisation governs means the whole, one above it or of another office more than that; and the
 * last word of its name means itself.
 */
function meaningFor(organisation: string | undefined, word: Entry): Entry {
  const { text, kinds } = word;
  const name = organisation ?? '';
  const short = name.replace(/(?:人民政府|办事处)$/, '');
  // A town's government has no offices of its own: 镇政府 is all of it, as 县政府 is not.
  const own = name.replace(/(?<=[镇乡])人民政府$/, '政府');
  if (kinds.has('doubt') && [name, short, own].some((one) => one.endsWith(text))) return as(word, 'whole');
  if (!kinds.has('region')) return word;
  return as(word, organisation === undefined || governs(short, text) ? 'whole' : 'doubt');
}

/** Whether the word names all that a government of that name governs: 全县 is more than a town, 全市 more than a district. */
function governs(name: string, word: string): boolean {
  const level = /[省市县区州盟旗镇乡]$/.exec(name)?.[0];
  return level !== undefined && (word.includes(level) || !/[省市县区州盟旗]/.test(word));
}

/** Whether the organisation is known to be one office: no government of a place, whose offices may act for themselves. */
export function isOffice(organisation: string | undefined): boolean {
  return organisation !== undefined && !/[省市县区州盟旗](?:人民政府|政府)?$/.test(organisation);
}

const shortest = 3;

/** What an office may be called for short: some characters of its name in their order, and the last. None for a government, which is more than its own office. */
function shortNames(organisation = ''): RegExp | undefined {
  const [, body = '', tail = ''] = /^([\u4e00-\u9fff]{4,})(局|厅|委员会|办公室|办公厅|中心)$/.exec(organisation) ?? [];
  if (body === '') return undefined;
  const [first = '', ...rest] = tail;
  const ending = rest.length > 0 ? `${first}(?:${rest.join('')})?` : first;
  return new RegExp(`${[...body].map((character) => `${character}?`).join('')}${ending}`, 'y');
}

function as(entry: Pick<Entry, 'text'>, kind: CueKind): Entry {
  return {
    text: entry.text,
    kinds: new Set([kind]),
    roles: new Map(),
    topic: undefined,
    unless: undefined,
    loose: false,
  };
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
