import { Span } from '../text/span.ts';
import { standardText, withoutNumbering } from '../text/normal.ts';
import { hasTable } from '../kinds/kind.ts';
import { placeIn } from '../syntax/blocks.ts';
import type { Idiom } from './idiom.ts';
import { textOf, type PassageText } from './passageText.ts';
import type { RawSentence } from './sentence.ts';
import { withoutTrailing } from '../text/trimming.ts';
import { unitsOfText } from '../text/units.ts';

/** A line of running text of a report, with the number of its section. */
export interface Paragraph {
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  readonly places?: readonly number[];
  readonly ends?: readonly number[];
}

type Lines = readonly [Paragraph, ...Paragraph[]];

/** A paragraph whose lines, where a page or line broke it, are joined again. */
export class Passage {
  readonly section: number;
  readonly #lines: Lines;
  readonly #idiom: Idiom;
  readonly #text: PassageText;
  #heading: boolean | undefined;

  constructor(lines: Lines, idiom: Idiom) {
    this.#lines = lines;
    this.#idiom = idiom;
    this.section = lines[0].section;
    this.#text = textOf(lines.length === 1 ? lines[0].text : lines.map((line) => line.text).join(''), idiom);
  }

  /** Its text, plain, unit for unit as written. */
  get text(): string {
    return this.#text.plain;
  }

  /** Its sentences as far as they may say what a table could deny; a piece of a table says nothing. */
  get assertions(): readonly RawSentence[] {
    return this.#mayBeOfTable ? [] : this.#text.assertions;
  }

  /** Whether it stands in the section of a table, and without the punctuation of a sentence. */
  get #mayBeOfTable(): boolean {
    return hasTable(this.#idiom.kind, this.section) && !/[，。；]/.test(this.text);
  }

  /** A stretch of the text as it was written. */
  written(from: number, to: number): string {
    return this.#text.written.slice(from, to);
  }

  /** Whether it is a heading of lower rank rather than a sentence. */
  get isHeading(): boolean {
    return (this.#heading ??= isHeading(this.#lines[0].text, this.#idiom));
  }

  /** The place in the draft of a stretch of the text, over as many lines as it takes. */
  place(from: number, to: number): Span {
    let start = 0;
    let first: Span | undefined;
    for (const line of this.#lines) {
      const end = start + line.text.length;
      if (from < end && to > start) {
        const part = placeIn(line, Math.max(0, from - start), Math.min(to, end) - start);
        first = first ? first.through(part) : part;
      }
      start = end;
    }
    return first ?? this.#lines[0].span;
  }
}

/**
 * Joins lines that a page break or a hard line end parted; a heading and a numbered item stand alone.
 *
 * @param idiom That of the report's kind: it knows which sections consist of a table, and how headings end.
 */
export function passagesOf(lines: readonly Paragraph[], idiom: Idiom): Passage[] {
  const passages: Passage[] = [];
  let open: [Paragraph, ...Paragraph[]] | undefined;
  for (const line of lines.filter(({ text }) => !pageMark.test(text))) {
    const last = open?.at(-1);
    if (open && last && open.length < mostLines && goesOn(last, line, idiom)) open.push(line);
    else {
      if (open) passages.push(new Passage(open, idiom));
      open = [line];
    }
  }
  if (open) passages.push(new Passage(open, idiom));
  return passages;
}

/** A page number: - 4 -, 第4页. */
const pageMark = /^[-—–─\s]*(?:第\s?)?\d{1,3}(?:\s?页)?[-—–─\s]*$/;
/** A paragraph of more lines is a list, or no text at all. */
const mostLines = 40;
const longestHeading = 40;
const closed = /[。！？；：:;!?…]["”’）)」』]?$/;
const numbered = /^(?:[#>*+\-|]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、])/;

function goesOn(line: Paragraph, next: Paragraph, idiom: Idiom): boolean {
  if (line.section !== next.section || line.span.anchor !== next.span.anchor) return false;
  if (isItem(line.text, idiom) && isItem(next.text, idiom)) return true;
  if (closed.test(line.text) || isHeading(line.text, idiom)) return false;
  return !numbered.test(next.text) && withoutNumbering(next.text) === next.text && !isHeading(next.text, idiom);
}

const digit = /[\d０-９]/;

/** A short numbered line that counts something; those that follow one another tell of one thing. */
function isItem(line: string, idiom: Idiom): boolean {
  if (line.length > longestHeading) return false;
  const text = withoutNumbering(line);
  return (
    text !== line &&
    digit.test(text) &&
    idiom.readNumerals(standardText(text)).some(({ kind, unit }) => kind === 'count' && unit !== '')
  );
}

const behindLine = unitsOfText('。：:*');

/** A short line without the punctuation of a sentence: numbered, or with the last word of a heading. */
function isHeading(line: string, idiom: Idiom): boolean {
  if (line.length > longestHeading || isItem(line, idiom)) return false;
  const text = withoutTrailing(line, behindLine);
  if (/[，,。；;]/.test(text)) return false;
  const marked = text.startsWith('#') || text.startsWith('**') || withoutNumbering(text) !== text;
  return marked || (text.length <= 20 && idiom.headingEnd.test(text) && !/[\d未没无零均]|全部/.test(text));
}
