import { roles, type Role } from './roles.ts';
import { words, type WordKind } from './words.ts';

/** What a sentence speaks of: one of the tables, decisions (of table two), or nothing any table counts. */
export type Topic = 'requests' | 'cases' | 'documents' | 'decisions' | 'elsewhere';

/** All a word may mean; which of its roles it plays is for the sentence to say. */
export interface Entry {
  readonly text: string;
  readonly kinds: ReadonlySet<WordKind>;
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
export type Lexicon = ReadonlyMap<number, readonly Entry[]>;

let common: Lexicon | undefined;

/** The words every report may use; put together when a text is first read. */
export function commonWords(): Lexicon {
  return (common ??= byStart(entriesOfAll()));
}

const ofKind = new Map<WordKind, readonly Entry[]>();

/** All words of that kind. */
export function entriesOf(kind: WordKind): readonly Entry[] {
  const known = ofKind.get(kind);
  if (known) return known;
  const found = [...commonWords().values()].flatMap((entries) => entries.filter(({ kinds }) => kinds.has(kind)));
  ofKind.set(kind, found);
  return found;
}

/** The longest word that begins at the place. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Entry | undefined {
  const entries = lexicon.get(text.charCodeAt(at));
  if (entries) for (const entry of entries) if (text.startsWith(entry.text, at)) return entry;
  return undefined;
}

/** The entries as they are looked up. */
export function byStart(entries: Iterable<Entry>): Lexicon {
  const starts = new Map<number, Entry[]>();
  for (const entry of entries) {
    const start = entry.text.charCodeAt(0);
    const same = starts.get(start);
    if (same) same.push(entry);
    else starts.set(start, [entry]);
  }
  for (const same of starts.values()) same.sort((one, other) => other.text.length - one.text.length);
  return starts;
}

function entriesOfAll(): Entry[] {
  const entries: Entries = new Map();
  for (const [kind, list] of Object.entries(words) as [WordKind, string][]) addWords(entries, kind, list);
  for (const role of roles) addRole(entries, role);
  return Array.from(entries.values(), ({ text, kinds, roles }) => {
    const { topic, unless } = topicOf(kinds, roles);
    return { text, kinds, roles, topic, unless };
  });
}

type Entries = Map<string, Omit<Entry, 'topic' | 'unless'>>;
const noKinds: Entry['kinds'] = new Set();
const noRoles: Entry['roles'] = new Map();

/** Most words are of one kind and have no role: they share what says so. */
function addWords(entries: Entries, kind: WordKind, list: string): void {
  const only = new Set([kind]);
  for (const text of list.split(' ')) {
    const known = entries.get(text);
    entries.set(text, { text, kinds: known ? new Set([...known.kinds, kind]) : only, roles: noRoles });
  }
}

/** Of several roles that tell the same the first listed counts. */
function addRole(entries: Entries, role: Role): void {
  const only = new Map([[role.tells, role]]);
  for (const text of role.words.split(' ')) {
    const known = entries.get(text);
    const merged = known && known.roles.size > 0 ? new Map([...only, ...known.roles]) : only;
    entries.set(text, { text, kinds: known?.kinds ?? noKinds, roles: merged });
  }
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
