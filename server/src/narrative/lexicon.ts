import { roles, type Role } from './roles.ts';
import { words, type WordKind } from './words.ts';

/** All a word may mean; which of its roles it plays is for the sentence to say. */
export interface Entry {
  readonly text: string;
  readonly kinds: ReadonlySet<WordKind>;
  readonly roles: readonly Role[];
}

interface Draft {
  readonly text: string;
  readonly kinds: Set<WordKind>;
  readonly roles: Role[];
}

/** The entries by their first unit, longer ones first. */
const byStart: ReadonlyMap<number, readonly Entry[]> = buildLexicon();

/** The longest word that begins at the place. */
export function wordAt(text: string, at: number): Entry | undefined {
  return byStart.get(text.charCodeAt(at))?.find((entry) => text.startsWith(entry.text, at));
}

function buildLexicon(): Map<number, Draft[]> {
  const drafts = new Map<string, Draft>();
  const draftOf = (text: string) => {
    const draft = drafts.get(text) ?? { text, kinds: new Set(), roles: [] };
    drafts.set(text, draft);
    return draft;
  };
  for (const [kind, list] of Object.entries(words))
    for (const text of list.split(' ')) draftOf(text).kinds.add(kind as WordKind);
  for (const role of roles) for (const text of role.words.split(' ')) draftOf(text).roles.push(role);
  const starts = new Map<number, Draft[]>();
  for (const draft of [...drafts.values()].sort((one, other) => other.text.length - one.text.length)) {
    const start = draft.text.charCodeAt(0);
    starts.set(start, [...(starts.get(start) ?? []), draft]);
  }
  return starts;
}
