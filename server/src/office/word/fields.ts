/** The fields that are open where a document is being read: what stands in a field's code is no text, its result is. */
export class Fields {
  readonly #open: { code: string; inResult: boolean }[] = [];
  readonly #mayHide: boolean;

  /** @param mayHide Whether tables of contents are left out; not where some field never ends. */
  constructor(mayHide: boolean) {
    this.#mayHide = mayHide;
  }

  /** Whether what stands here is not seen, or only repeats headings. */
  get hides(): boolean {
    return this.#open.some(({ code, inResult }) => !inResult || (this.#mayHide && /^\s*TOC\b/i.test(code)));
  }

  /** Whether a field's result stands here. */
  get isInside(): boolean {
    return this.#open.length > 0;
  }

  /** Goes on at a mark of that type. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ code: '', inResult: false });
    else if (type === 'separate' && last) last.inResult = true;
    else if (type === 'end') this.#open.pop();
  }

  /** Adds to the code of the field that is open. */
  code(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.inResult) last.code += text;
  }
}
