import { roles, type Role } from './roles.ts';
import { cues, type CueKind } from './cues.ts';

/** What a sentence speaks of: one of the tables, decisions (of table two), or nothing any table counts. */
export type Topic = 'requests' | 'cases' | 'documents' | 'decisions' | 'elsewhere';

/** All a word may mean; which of its roles it plays is for the sentence to say. */
export interface Entry {
  readonly text: string;
  readonly kinds: ReadonlySet<CueKind>;
  /** Its role of each kind. */
  readonly roles: ReadonlyMap<Role['tells'], Role>;
  /** What it makes a sentence speak of. */
  readonly topic: Topic | undefined;
  /** Whether it leaves the topic as it is while the sentence speaks of that already. */
  readonly unless: Topic | undefined;
}

/** Roles whose sure words are said of requests for information and of nothing else. */
const namesRequests = new Set([
  'granted',
  'partial',
  'refused',
  'unavailable',
  'not-processed',
  'otherwise-handled',
  'person',
  'organisations',
  'research',
  'charity',
  'legal',
]);

/** Words by their first unit, longer ones first. */
export interface Lexicon {
  get(start: number): readonly Entry[] | undefined;
}

/** A word with some of its meanings. */
type Meaning = Omit<Entry, 'topic' | 'unless'>;

/** The words every report may use. A report uses few: what one means is put together when it is first looked up. */
class CommonWords implements Lexicon {
  readonly #meanings = meaningsByStart();
  readonly #entries = new Map<number, readonly Entry[]>();

  get(start: number): readonly Entry[] | undefined {
    const known = this.#entries.get(start);
    const meanings = known ? undefined : this.#meanings.get(start);
    if (!meanings) return known;
    const entries = longestFirst(entriesOf(meanings));
    this.#entries.set(start, entries);
    return entries;
  }
}

let common: Lexicon | undefined;

/** The words every report may use; put together when a text is first read. */
export function commonWords(): Lexicon {
  return (common ??= new CommonWords());
}

/** The longest word that begins at the place. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Entry | undefined {
  const entries = lexicon.get(text.charCodeAt(at));
  if (entries) for (const entry of entries) if (text.startsWith(entry.text, at)) return entry;
  return undefined;
}

/** The entries as they are looked up. */
export function lexiconOf(entries: readonly Entry[]): Lexicon {
  const starts = byStart(entries);
  for (const same of starts.values()) longestFirst(same);
  return starts;
}

function longestFirst(entries: Entry[]): Entry[] {
  return entries.sort((one, other) => other.text.length - one.text.length);
}

function byStart<Word extends { readonly text: string }>(words: Iterable<Word>): Map<number, Word[]> {
  const starts = new Map<number, Word[]>();
  for (const word of words) {
    const start = word.text.charCodeAt(0);
    const same = starts.get(start);
    if (same) same.push(word);
    else starts.set(start, [word]);
  }
  return starts;
}

const noKinds: Entry['kinds'] = new Set();
const noRoles: Entry['roles'] = new Map();

/** Most words are of one kind and have no role: they share what says so. */
function meaningsByStart(): Map<number, Meaning[]> {
  const meanings: Meaning[] = [];
  for (const [kind, list] of Object.entries(cues) as [CueKind, string][]) {
    const kinds = new Set([kind]);
    for (const text of list.split(' ')) meanings.push({ text, kinds, roles: noRoles });
  }
  for (const role of roles) {
    const only = new Map([[role.tells, role]]);
    for (const text of role.words.split(' ')) meanings.push({ text, kinds: noKinds, roles: only });
  }
  return byStart(meanings);
}

/** The words with all their meanings. Of several roles that tell the same the first listed counts. */
function entriesOf(meanings: readonly Meaning[]): Entry[] {
  const found = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const known = found.get(meaning.text);
    found.set(meaning.text, known ? joined(known, meaning) : meaning);
  }
  return Array.from(found.values(), ({ text, kinds, roles }) => {
    const { topic, unless } = topicOf(kinds, roles);
    return { text, kinds, roles, topic, unless };
  });
}

function joined(first: Meaning, other: Meaning): Meaning {
  const kinds = new Set([...first.kinds, ...other.kinds]);
  return { text: first.text, kinds, roles: new Map([...other.roles, ...first.roles]) };
}

function topicOf(kinds: Entry['kinds'], roles: Entry['roles']): Pick<Entry, 'topic' | 'unless'> {
  const always = (topic: Topic | undefined) => ({ topic, unless: undefined });
  if (roles.has('block')) return always('cases');
  if (kinds.has('requests')) return always('requests');
  if (roles.has('document')) return always('documents');
  if (roles.has('decision')) return always('decisions');
  for (const { sure, name } of roles.values())
    if (sure && namesRequests.has(name)) return { topic: 'requests', unless: 'cases' };
  if (kinds.has('papers')) return { topic: 'elsewhere', unless: 'documents' };
  return always(kinds.has('elsewhere') ? 'elsewhere' : undefined);
}
