/** A place as editors count it: zero-based line, and UTF-16 code units in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text: turns offsets into positions and back. Lines end at `\n`, `\r\n` or `\r`. */
export interface Lines {
  readonly count: number;
  /** The offset at which the line begins; the end of the text past the last line. */
  startOf(line: number): number;
  /** The line's text without its line end. */
  textOf(line: number): string;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** The lines of a text that does not change; they are found when first asked for. */
export class LineIndex implements Lines {
  readonly #text: string;
  #found: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#starts.length;
  }

  get #starts(): readonly number[] {
    return (this.#found ??= lineStarts(this.#text));
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  textOf(line: number): string {
    return this.#text.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$|\r$/, '');
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.startOf(low) };
  }

  offsetAt(position: Position): number {
    const start = this.startOf(position.line);
    const end = this.startOf(position.line + 1);
    return Math.min(start + position.character, end);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
