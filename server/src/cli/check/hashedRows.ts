import { NumberColumn } from './numberColumn.ts';

const none = -1;

/** Numbers of rows by texts. Of a text only a hash is kept: what is found under one is to be held against it. */
export class HashedRows {
  #heads = new Int32Array(1024).fill(none);
  readonly #hashes = new NumberColumn();
  readonly #rows = new NumberColumn();
  /** The entry before in the same chain. */
  readonly #before = new NumberColumn();

  add(text: string, row: number): void {
    if (this.#rows.length >= this.#heads.length) this.#grow();
    const hash = hashOf(text);
    this.#rows.push(row);
    this.#hashes.push(hash);
    this.#before.push(none);
    this.#chain(this.#rows.length - 1);
  }

  /** The rows that may be those of the text, in the order in which they were added. */
  at(text: string): number[] {
    const hash = hashOf(text);
    const rows: number[] = [];
    for (let entry = this.#heads[this.#headOf(hash)] as number; entry !== none; entry = this.#before.at(entry))
      if (this.#hashes.at(entry) === hash) rows.push(this.#rows.at(entry));
    return rows.reverse();
  }

  /** Puts an entry at the head of its chain. */
  #chain(entry: number): void {
    const head = this.#headOf(this.#hashes.at(entry));
    this.#before.set(entry, this.#heads[head] as number);
    this.#heads[head] = entry;
  }

  #headOf(hash: number): number {
    return hash & (this.#heads.length - 1);
  }

  #grow(): void {
    this.#heads = new Int32Array(this.#heads.length * 2).fill(none);
    for (let entry = 0; entry < this.#rows.length; entry++) this.#chain(entry);
  }
}

/** FNV-1a over the units of the text: http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
