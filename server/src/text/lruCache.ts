/**
 * What was found for texts lately: at least the last `size` of them, and at most twice as many, so that
 * memory stays bounded however many texts go by.
 */
export class LruCache<Value> {
  readonly #size: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(size: number) {
    this.#size = size;
  }

  get(text: string): Value | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  set(text: string, value: Value): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
  }
}

/** What is remembered from one text to the next, and can be put aside. */
export class Memory<Kept> {
  readonly #make: () => Kept;
  #now: Kept;

  constructor(make: () => Kept) {
    this.#make = make;
    this.#now = make();
  }

  get now(): Kept {
    return this.#now;
  }

  /** Does the work without what was remembered before, and leaves that as it was. */
  without<T>(work: () => T): T {
    const before = this.#now;
    this.#now = this.#make();
    try {
      return work();
    } finally {
      this.#now = before;
    }
  }
}
