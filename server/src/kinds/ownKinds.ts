import { LruCache } from '../text/lruCache.ts';
import { memo } from '../text/memo.ts';
import { defineKind, type KindSource, type ReportKinds } from './kind.ts';

/** So many sets of kinds are in use at a time at most: folders mostly share one. */
const mostSets = 20;

/** The sets in use, and how many there were. */
interface Sets {
  readonly known: LruCache<ReportKinds>;
  made: number;
}

const setsBeside = memo<ReportKinds, Sets>(() => ({ known: new LruCache(mostSets), made: 0 }));
const asText = memo((own: readonly KindSource[]) => ({ text: JSON.stringify(own) }));

/**
 * The built-in kinds and those that a folder describes itself. The same
 * list for the same kinds, so that what one reading knows the next does.
 */
export function kindsWith(builtIn: ReportKinds, own: readonly KindSource[] = []): ReportKinds {
  if (own.length === 0) return builtIn;
  const { text } = asText(own);
  const sets = setsBeside(builtIn);
  const known = sets.known.get(text);
  if (known) return known;
  const nth = ++sets.made;
  const kinds: ReportKinds = [...builtIn, ...own.map((source) => defineKind(source, `${source.name} ${nth}`))];
  sets.known.set(text, kinds);
  return kinds;
}
