/**
 * Numbers one after another, without an object for each: what is known of a hundred thousand drafts lies in columns, since
 * as objects it would take ten times the memory.
 */
export class NumberColumn {
  #values: Int32Array | Float64Array;
  #length = 0;

  /** @param values What they are kept in at first: whole numbers up to 2³¹, or to 2⁵³. */
  constructor(values: Int32Array | Float64Array = new Int32Array(1024)) {
    this.#values = values;
  }

  get length(): number {
    return this.#length;
  }

  at(nth: number): number {
    return this.#values[nth] as number;
  }

  set(nth: number, value: number): void {
    this.#values[nth] = value;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length++] = value;
  }

  #grow(): void {
    const { length } = this.#values;
    const larger = this.#values instanceof Int32Array ? new Int32Array(length * 2) : new Float64Array(length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}
