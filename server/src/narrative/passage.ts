import { Span } from '../text/span.ts';
import { standardText, withoutNumbering } from '../text/normal.ts';
import { placeIn } from '../syntax/blocks.ts';
import { readNumerals, type Numeral } from './numeral.ts';

/** A line of running text of a report, with the number of its section. */
export interface Paragraph {
  readonly text: string;
  readonly span: Span;
  readonly section: number;
  readonly places?: readonly number[];
}

type Lines = readonly [Paragraph, ...Paragraph[]];

/** A paragraph whose lines, where a page or line broke it, are joined again. */
export class Passage {
  /** In standard characters and ASCII digits; titles in 《》 and addresses are blotted out. Unit for unit as written. */
  readonly text: string;
  readonly section: number;
  readonly #lines: Lines;
  readonly #written: string;
  #heading: boolean | undefined;
  #numerals: readonly Numeral[] | undefined;

  constructor(lines: Lines) {
    this.#lines = lines;
    this.section = lines[0].section;
    this.#written = lines.map((line) => line.text).join('');
    this.text = blotted(standardText(this.#written));
  }

  /** The numbers in its text. */
  get numerals(): readonly Numeral[] {
    return (this.#numerals ??= readNumerals(this.text));
  }

  /** A stretch of the text as it was written. */
  written(from: number, to: number): string {
    return this.#written.slice(from, to);
  }

  /** Whether it is a heading of lower rank rather than a sentence. */
  get isHeading(): boolean {
    return (this.#heading ??= isHeading(this.#lines[0].text));
  }

  /** Whether it is made of these very lines. */
  isOf(lines: Lines): boolean {
    return lines.length === this.#lines.length && lines.every((line, i) => line === this.#lines[i]);
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

/** Joins lines that a page break or a hard line end parted; a heading and a numbered item stand alone. */
export function passagesOf(lines: readonly Paragraph[]): Passage[] {
  const passages: Passage[] = [];
  let open: [Paragraph, ...Paragraph[]] | undefined;
  for (const line of lines.filter(({ text }) => !pageMark.test(text))) {
    const last = open?.at(-1);
    if (open && last && open.length < mostLines && goesOn(last, line)) open.push(line);
    else {
      if (open) passages.push(passageOf(open));
      open = [line];
    }
  }
  if (open) passages.push(passageOf(open));
  return passages;
}

/** By the first line: lines that no edit touched are the same objects, and so is their passage. */
const kept = new WeakMap<Paragraph, Passage>();

function passageOf(lines: Lines): Passage {
  const known = kept.get(lines[0]);
  if (known?.isOf(lines)) return known;
  const passage = new Passage(lines);
  kept.set(lines[0], passage);
  return passage;
}

/** A page number: - 4 -, 第4页. */
const pageMark = /^[-—–─\s]*(?:第\s?)?\d{1,3}(?:\s?页)?[-—–─\s]*$/;
/** A paragraph of more lines is a list, or no text at all. */
const mostLines = 40;
const longestHeading = 40;
const closed = /[。！？；：:;!?…]["”’）)」』]?$/;
const numbered = /^(?:[#>*+\-|]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、])/;

function goesOn(line: Paragraph, next: Paragraph): boolean {
  if (line.section !== next.section || closed.test(line.text) || isHeading(line.text)) return false;
  if (line.span.anchor !== next.span.anchor) return false;
  return !numbered.test(next.text) && withoutNumbering(next.text) === next.text && !isHeading(next.text);
}

/** A short line without the punctuation of a sentence: numbered, or with the last word of a heading. */
function isHeading(line: string): boolean {
  if (line.length > longestHeading) return false;
  const text = line.replace(/[。：:*]+$/, '');
  if (/[，,。；;]/.test(text)) return false;
  const marked = text.startsWith('#') || text.startsWith('**') || withoutNumbering(text) !== text;
  return marked || (text.length <= 20 && /^[^\d未没无]*[况作设理障开面施讼]$/.test(text));
}

const address = /(?:https?:\/\/|www\.)[\w./?=&%#:~-]+|[\w.-]+@[\w.-]+/g;
const title = /《[^《》]{1,120}》|〔[^〔〕]{1,12}〕第?\d*号?/g;

function blotted(text: string): string {
  if (!/《|〔|www|http|@/.test(text)) return text;
  const blot = (found: string) => '\u0001'.repeat(found.length);
  return text.replace(address, blot).replace(title, blot);
}
