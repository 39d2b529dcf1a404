/** Encodings by the numbers that fonts have for sets of characters, and by those of Windows' code pages. */
const ofFonts: Readonly<Record<number, string>> = { 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5' };
const ofPages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Which encoding the bytes of a text are in: that of their font, else that of the document. */
export class RtfEncodings {
  readonly #fonts = new Map<number, string>();
  #usual = 'windows-1252';
  #font = 0;

  /** Takes in a control word of the head of the document, or of its list of fonts. */
  take(word: string, number: number | undefined): void {
    if (word === 'ansicpg') this.#usual = ofPages[number ?? 0] ?? this.#usual;
    if (word === 'f') this.#font = number ?? 0;
    const encoding = word === 'fcharset' ? ofFonts[number ?? 0] : undefined;
    if (encoding !== undefined) this.#fonts.set(this.#font, encoding);
  }

  decode(bytes: readonly number[], font: number | undefined): string {
    const encoding = (font === undefined ? undefined : this.#fonts.get(font)) ?? this.#usual;
    return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  }
}
