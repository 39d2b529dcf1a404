/**
 * All that is kept from one look at something to the next, and nothing else in the server is: whatever a module
 * keeps it keeps through here, so that one call empties all of it.
 */
import { LruCache } from './lruCache.ts';

/** A place in which something is kept, and how it looks empty. */
class Drawer<Content> {
  content: Content;
  readonly #make: () => Content;

  constructor(make: () => Content, drawers: Drawer<unknown>[]) {
    this.content = make();
    this.#make = make;
    drawers.push(this);
  }

  empty(): void {
    this.content = this.#make();
  }
}

/** What is kept by an object lives as long as the object; what is kept by a text, until enough others came by. */
const byObject: Drawer<unknown>[] = [];
const byText: Drawer<unknown>[] = [];

/** The function, working out only once what it gives for an object, which must not change afterwards. */
export function memo<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const drawer = new Drawer(() => new WeakMap<Key, Value>(), byObject);
  return (key) => {
    const known = drawer.content.get(key);
    if (known) return known;
    const value = make(key);
    drawer.content.set(key, value);
    return value;
  };
}

/**
 * Gives what was made for an object last, and makes it anew where one of the things in `basis` is another than it was then.
 */
export type Keeper<Key extends object, Value> = (key: Key, basis: readonly unknown[], make: () => Value) => Value;

/** Keeps for each object what was made for it last. */
export function keeper<Key extends object, Value>(): Keeper<Key, Value> {
  const drawer = new Drawer(
    () => new WeakMap<Key, { readonly basis: readonly unknown[]; readonly value: Value }>(),
    byObject,
  );
  return (key, basis, make) => {
    const known = drawer.content.get(key);
    if (known && areSame(known.basis, basis)) return known.value;
    const value = make();
    drawer.content.set(key, { basis, value });
    return value;
  };
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}

/** What was found for texts lately. */
export interface TextMemory<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/** Remembers something for at least the last `size` texts, and for at most twice as many. */
export function remembered<Value>(size: number): TextMemory<Value> {
  const drawer = new Drawer(() => new LruCache<Value>(size), byText);
  return {
    get: (text) => drawer.content.get(text),
    set: (text, value) => {
      drawer.content.set(text, value);
    },
  };
}

/** Forgets everything: whatever is asked for next is worked out anew. */
export function forgetAll(): void {
  for (const drawer of [...byObject, ...byText]) drawer.empty();
}

/**
 * Does the work without the texts that were read before, and leaves what is remembered of them as it was. What is kept by
 * an object need not be put aside: a text that is read anew has objects of its own.
 */
export function afresh<T>(work: () => T): T {
  const before = byText.map(({ content }) => content);
  for (const drawer of byText) drawer.empty();
  try {
    return work();
  } finally {
    before.forEach((content, i) => ((byText[i] as Drawer<unknown>).content = content));
  }
}
