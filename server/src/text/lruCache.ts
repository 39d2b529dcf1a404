import { detach } from './detach.ts';

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
    // A text cut out of a draft would keep all of the draft.
    this.#young.set(detach(text), value);
  }
}
