import type { CueKind, CueWords, ProseKind, ProseRole, ProseTopic } from '../kinds/prose.ts';
import { commonCues } from './cues.ts';

/** What a sentence speaks of: things that a table counts, or `elsewhere`: nothing any table counts. */
export type Topic = ProseTopic | 'elsewhere';

/** All a word may mean; which of its roles it plays is for the sentence to say. */
export interface Entry {
  readonly text: string;
  readonly kinds: ReadonlySet<CueKind>;
  /** Its role of each kind. */
  readonly roles: ReadonlyMap<string, ProseRole>;
  /** What it makes a sentence speak of. */
  readonly topic: Topic | undefined;
  /** Whether it leaves the topic as it is while the sentence speaks of that already. */
  readonly unless: Topic | undefined;
  /** Whether other things go by it as well (`ProseTopic.loose`). */
  readonly loose: boolean;
}

/** Words by their first unit, longer ones first. */
export interface Lexicon {
  get(start: number): readonly Entry[] | undefined;
}

/** A word with some of its meanings. */
interface Meaning extends Omit<Entry, 'topic' | 'unless' | 'loose'> {
  /** The topic whose things it names, and the one it goes on with. */
  readonly names?: ProseTopic | undefined;
  readonly echoes?: ProseTopic | undefined;
  readonly loose?: boolean | undefined;
}

/** The words every report of a kind may use. A report uses few: what one means is put together when it is first looked up. */
class KindWords implements Lexicon {
  readonly #prose: ProseKind;
  readonly #meanings: ReadonlyMap<number, Meaning[]>;
  readonly #entries = new Map<number, readonly Entry[]>();

  constructor(prose: ProseKind) {
    this.#prose = prose;
    this.#meanings = meaningsByStart(prose);
  }

  get(start: number): readonly Entry[] | undefined {
    const known = this.#entries.get(start);
    const meanings = known ? undefined : this.#meanings.get(start);
    if (!meanings) return known;
    const entries = longestFirst(entriesOf(meanings, this.#prose));
    this.#entries.set(start, entries);
    return entries;
  }
}

/** The words every report of the kind may use. */
export function wordsOf(prose: ProseKind): Lexicon {
  return new KindWords(prose);
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
function meaningsByStart({ cues, topics, roles }: ProseKind): Map<number, Meaning[]> {
  return byStart([
    ...meaningsOfCues(commonCues),
    ...meaningsOfCues(cues),
    ...topics.flatMap(meaningsOfTopic),
    ...roles.flatMap(meaningsOfRole),
  ]);
}

function meaningsOfCues(cues: CueWords): Meaning[] {
  return (Object.entries(cues) as [CueKind, string][]).flatMap(([kind, list]) => {
    const kinds = new Set([kind]);
    return list.split(' ').map((text) => ({ text, kinds, roles: noRoles }));
  });
}

const counted: Entry['kinds'] = new Set(['counted']);

function meaningsOfTopic(topic: ProseTopic): Meaning[] {
  const loose = new Set(listed(topic.loose));
  const named = { kinds: counted, roles: noRoles, names: topic };
  return [
    ...listed(topic.words).map((text) => ({ ...named, text, loose: loose.has(text) })),
    ...listed(topic.echoes).map((text) => ({ text, kinds: noKinds, roles: noRoles, echoes: topic })),
  ];
}

function meaningsOfRole(role: ProseRole): Meaning[] {
  const only = new Map([[role.tells, role]]);
  return listed(role.words).map((text) => ({ text, kinds: noKinds, roles: only }));
}

function listed(words: string | undefined): string[] {
  return words ? words.split(' ') : [];
}

/** The words with all their meanings. Of several roles that tell the same the first listed counts. */
function entriesOf(meanings: readonly Meaning[], prose: ProseKind): Entry[] {
  const found = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const known = found.get(meaning.text);
    found.set(meaning.text, known ? joined(known, meaning) : meaning);
  }
  return Array.from(found.values(), (meaning) => {
    const { topic, unless } = topicOf(meaning, prose);
    const { text, kinds, roles, loose = false } = meaning;
    return { text, kinds, roles, topic, unless, loose };
  });
}

function joined(first: Meaning, other: Meaning): Meaning {
  const kinds = new Set([...first.kinds, ...other.kinds]);
  const roles = new Map([...other.roles, ...first.roles]);
  const names = first.names ?? other.names;
  const [echoes, loose] = [first.echoes ?? other.echoes, first.loose ?? other.loose];
  return { text: first.text, kinds, roles, names, echoes, loose };
}

/** What a word makes a sentence speak of: what it names for sure, else what it suggests. */
function topicOf({ kinds, roles, names, echoes }: Meaning, { topics }: ProseKind): Pick<Entry, 'topic' | 'unless'> {
  const topic = topics.find(({ rows }) => rows.setsTopic && roles.has(rows.tells)) ?? names;
  if (topic) return { topic, unless: undefined };
  const implied = topics.find((one) => implies(roles, one));
  if (implied) return { topic: implied, unless: topics.find(({ name }) => name === implied.implied?.unless) };
  if (echoes) return { topic: 'elsewhere', unless: echoes };
  return { topic: kinds.has('elsewhere') ? 'elsewhere' : undefined, unless: undefined };
}

function implies(roles: Entry['roles'], { implied }: ProseTopic): boolean {
  if (!implied) return false;
  for (const { sure, name } of roles.values()) if (sure && implied.roles.includes(name)) return true;
  return false;
}
