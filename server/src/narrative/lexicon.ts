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

interface Draft {
  readonly text: string;
  readonly kinds: Set<WordKind>;
  readonly roles: Map<Role['tells'], Role>;
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

/** The entries by their first unit, longer ones first. */
const byStart: ReadonlyMap<number, readonly Entry[]> = buildLexicon();

/** All words of that kind. */
export function entriesOf(kind: WordKind): Entry[] {
  return [...byStart.values()].flatMap((entries) => entries.filter(({ kinds }) => kinds.has(kind)));
}

/** The longest word that begins at the place. */
export function wordAt(text: string, at: number): Entry | undefined {
  return byStart.get(text.charCodeAt(at))?.find((entry) => text.startsWith(entry.text, at));
}

function buildLexicon(): Map<number, Entry[]> {
  const drafts = new Map<string, Draft>();
  const draftOf = (text: string) => {
    const draft = drafts.get(text) ?? { text, kinds: new Set(), roles: new Map() };
    drafts.set(text, draft);
    return draft;
  };
  for (const [kind, list] of Object.entries(words))
    for (const text of list.split(' ')) draftOf(text).kinds.add(kind as WordKind);
  for (const role of roles)
    for (const text of role.words.split(' ')) {
      const draft = draftOf(text);
      if (!draft.roles.has(role.tells)) draft.roles.set(role.tells, role);
    }
  const starts = new Map<number, Entry[]>();
  for (const draft of [...drafts.values()].sort((one, other) => other.text.length - one.text.length)) {
    const start = draft.text.charCodeAt(0);
    starts.set(start, [...(starts.get(start) ?? []), { ...draft, ...topicOf(draft) }]);
  }
  return starts;
}

function topicOf({ kinds, roles }: Draft): Pick<Entry, 'topic' | 'unless'> {
  const always = (topic: Topic | undefined) => ({ topic, unless: undefined });
  if (roles.has('block')) return always('cases');
  if (kinds.has('requests')) return always('requests');
  if (roles.has('document')) return always('documents');
  if (roles.has('decision')) return always('decisions');
  if ([...roles.values()].some(({ sure, name }) => sure && namesRequests.has(name)))
    return { topic: 'requests', unless: 'cases' };
  if (kinds.has('papers')) return { topic: 'elsewhere', unless: 'documents' };
  return always(kinds.has('elsewhere') ? 'elsewhere' : undefined);
}
