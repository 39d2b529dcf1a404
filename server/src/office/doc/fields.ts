import type { StoredCharacter } from './pieces.ts';

const marks = { begin: '\x13', separator: '\x14', end: '\x15' };

/** A field that is not at its end yet: what it is worked out by, and whether its result is shown. */
interface OpenField {
  code: string;
  isShown: boolean;
}

/** Keeps count of the fields that a text is in: what they are worked out by is no text, nor is a table of contents. */
export class DocFields {
  readonly #open: OpenField[] = [];
  readonly #isWhole: boolean;

  constructor(characters: readonly StoredCharacter[]) {
    const count = (mark: string) => characters.reduce((sum, { text }) => sum + Number(text === mark), 0);
    // Where one does not end, all behind it would be hidden.
    this.#isWhole = count(marks.begin) === count(marks.end);
  }

  /** Takes in the next character; says whether it is no text. */
  take(character: string): boolean {
    if (!this.#isWhole) return false;
    const last = this.#open.at(-1);
    if (character === marks.begin) this.#open.push({ code: '', isShown: false });
    else if (character === marks.end) this.#open.pop();
    else if (last && character === marks.separator) last.isShown = !/^\s*TOC\b/i.test(last.code);
    else if (last && !last.isShown) last.code += character;
    return this.#open.some(({ isShown }) => !isShown);
  }
}
