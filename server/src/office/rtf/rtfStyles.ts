/** Levels of headings: titles of sections stand below that of the report. */
const below = 2;
/** A higher number says that it is running text. */
const lowest = 8;

/** Which of the styles in front of a document are those of headings, by their names or what they say. */
export class RtfStyles {
  readonly #levels = new Map<number, number>();
  #style = 0;
  #outline: number | undefined;
  #name = '';

  take(word: string, number: number | undefined): void {
    if (word === 's') this.#style = number ?? 0;
    if (word === 'outlinelevel') this.#outline = number;
  }

  text(text: string): void {
    this.#name += text;
  }

  /** Ends what is said of a style. */
  end(): void {
    const named = /^\s*(?:heading|标题) ?([1-9])\s*;/i.exec(this.#name)?.[1];
    const outline = this.#outline ?? (named === undefined ? undefined : Number(named) - 1);
    if (outline !== undefined) this.#levels.set(this.#style, this.levelOf(outline));
    [this.#style, this.#outline, this.#name] = [0, undefined, ''];
  }

  /** The level of the headings in a style; 0 for running text. */
  level(style: number | undefined): number {
    return this.#levels.get(style ?? -1) ?? 0;
  }

  /** The level of a paragraph that stands so deep in the outline, counted from 0. */
  levelOf(outline: number): number {
    return outline >= 0 && outline <= lowest ? outline + below : 0;
  }
}
