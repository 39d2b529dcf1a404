import { countUpTo } from './rising.ts';
import type { Text } from './text.ts';

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
  readonly #text: Text;
  #found: readonly number[] | undefined;
  /** The line that was asked for last: what is asked next mostly stands in it. */
  #near = 0;

  constructor(text: Text) {
    this.#text = text;
  }

  get count(): number {
    return this.#starts.length;
  }

  get #starts(): readonly number[] {
    return (this.#found ??= lineStarts(this.#text.toString()));
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  textOf(line: number): string {
    return this.#text.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$|\r$/, '');
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    if (!this.#isIn(this.#near, at)) this.#near = countUpTo(this.count, (line) => this.startOf(line), at) - 1;
    return { line: this.#near, character: at - this.startOf(this.#near) };
  }

  #isIn(line: number, offset: number): boolean {
    const starts = this.#starts;
    return (starts[line] as number) <= offset && (line + 1 === starts.length || offset < (starts[line + 1] as number));
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
