import { entityAt } from './entities.ts';
import { inlineLinkAt } from './inlineLinks.ts';
import { isInvisible, isReversing, isSpace, type Line } from './line.ts';
import { tagAt } from './tags.ts';
import { widthOf } from '../text/width.ts';

/** Where a line break stands inside a cell: white space, but none that divides thousands. */
export const innerBreak = '\v';

const anyMarkup =
  /[<&\\\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|~~|\[[[^]|\](?:\(|\{[.#a-z])|\|(?:#|https?:|mailto:|\/)[^|\]]*\]|\(\(|":[#h/]|link:|\{color[:}]/;

/** Whether a text may show otherwise than it stands there. */
export function mayHoldMarkup(text: string): boolean {
  return anyMarkup.test(text);
}

/** Tags of a table: their line belongs to the notation that reads them. */
const ofTable = /<\/?(?:(?:informal)?table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)\b/i;

/**
 * The line as it is shown: without tags and what they strike out or hide, footnote marks and invisible
 * characters, entities as what they stand for. Between bars, and between blanks as between columns, it keeps its width. What is shown in another
 * order than it stands there begins with the character that turns it round.
 */
export function shownLine(line: Line): Line {
  const { text } = line;
  if (line.hidden || !anyMarkup.test(text) || ofTable.test(text)) return line;
  const end = lastVisible(text);
  if (end < text.length && !anyMarkup.test(text.slice(0, end))) return { ...line, text: text.slice(0, end) };
  const reader = new MarkupReader(line);
  for (let at = 0; at < text.length;) at = reader.step(at);
  return reader.line();
}

/** Behind the last unit that is not invisible. */
function lastVisible(text: string): number {
  let end = text.length;
  while (end > 0 && isInvisible(text.charCodeAt(end - 1))) end--;
  return end;
}

const footnote = /\[\^[^\]\s[]{1,40}\]/y;
/** A note below the text begins with its mark, behind so many blanks. */
const mostIndent = 3;
/** What Markdown takes for itself behind a backslash; not what other notations divide by. */
const escapable = /[*_#+\-.~[\]()<>`!'/]/;

/** What a link begins with besides brackets and tags. */
const linkFirsts = new Set(['(', '"', '`', 'l', '{'].map((first) => first.charCodeAt(0)));

/** Reads a line unit by unit, and keeps where each unit that is shown begins and ends. */
class MarkupReader {
  readonly #line: Line;
  readonly #text: string;
  /** The same with small letters, as tags are looked for. */
  readonly #small: string;
  readonly #places: number[] = [];
  readonly #ends: number[] = [];
  /** What is shown of the cells that end, of the one that is read, and the last character of all. */
  #cells: string[] = [];
  #shown = '';
  #last = ' ';
  /** Where the cell begins that is read. */
  #from = 0;
  /** Where the text of a link ends, and the link itself. */
  #link = { from: -1, to: -1 };
  /** Where the character stands that turns round what is read. */
  #reversing: number | undefined;
  /** Where each mark that ends another was found last. */
  readonly #found = new Map<string, number>();

  constructor(line: Line) {
    this.#line = line;
    this.#text = line.text;
    const small = line.text.toLowerCase();
    this.#small = small.length === line.text.length ? small : line.text;
  }

  line(): Line {
    const { raw, text } = this.#line;
    return {
      ...this.#line,
      text: this.#cells.join('') + this.#shown,
      places: this.#places,
      ends: this.#ends,
      raw: raw ?? text,
    };
  }

  /** Reads what stands at a place; gives the place behind it. */
  step(at: number): number {
    if (at === this.#link.from) return this.#link.to;
    const unit = this.#text.charCodeAt(at);
    if (isInvisible(unit)) return this.#turn(unit, at);
    return this.#markup(unit, at) ?? this.#writeUnit(unit, at);
  }

  #turn(unit: number, at: number): number {
    if (isReversing(unit)) this.#reversing = at;
    else if (unit === popDirection || unit === popIsolate) this.#reversing = undefined;
    return at + 1;
  }

  #markup(unit: number, at: number): number | undefined {
    if (unit === 0x3c) return this.#tag(at) ?? this.#linkAt(at);
    if (unit === 0x26) return this.#entity(at);
    if (unit === 0x5c) return this.#escape(at);
    if (unit === 0x5b) return this.#bracket(at);
    if (unit === 0x7e) return this.#struck(at);
    if (linkFirsts.has(unit)) return this.#linkAt(at);
    if (unit === 0x7c ? this.#text[at - 1] !== '\\' : this.#endsWord(at)) this.#endCell(at);
    return undefined;
  }

  /** Whether blanks begin here as they stand between columns. */
  #endsWord(at: number): boolean {
    return this.#text.startsWith('  ', at) && this.#last !== ' ';
  }

  #tag(at: number): number | undefined {
    const tag = tagAt(this.#text, at);
    if (!tag) return undefined;
    const close = tag.hides ? this.#inCell(`</${tag.name}`, tag.end) : -1;
    if (close >= 0) return this.#next('>', close) + 1 || this.#text.length;
    return tag.breaks ? this.#write(innerBreak, at, tag.end) : tag.end;
  }

  #entity(at: number): number | undefined {
    const entity = entityAt(this.#text, at);
    return entity && this.#write(Array.from(entity.text).some(isUnseen) ? '' : entity.text, at, entity.end);
  }

  #escape(at: number): number | undefined {
    const next = this.#text.charAt(at + 1);
    if (next === '\\') return this.#write('\\', at + 1, this.#write('\\', at, at + 1) + 1); // LaTeX ends a row so
    if (next === ' ') return this.#linkAt(at);
    return escapable.test(next) ? this.#write(next, at, at + 2) : undefined;
  }

  /** A footnote's mark is left out where it does not begin the note itself; of a link its text is shown. */
  #bracket(at: number): number | undefined {
    footnote.lastIndex = at;
    if (footnote.test(this.#text)) {
      const end = footnote.lastIndex;
      return this.#text[end] === ':' && at <= mostIndent ? undefined : end;
    }
    return this.#text[at - 1] === '!' ? undefined : this.#linkAt(at);
  }

  #linkAt(at: number): number | undefined {
    const link = inlineLinkAt(this.#text, at);
    if (!link) return undefined;
    if (link.from === link.to) return link.end;
    this.#link = { from: link.to, to: link.end };
    return link.from;
  }

  #struck(at: number): number | undefined {
    if (!this.#text.startsWith('~~', at) || /[\s~]|^$/.test(this.#text.charAt(at + 2))) return undefined;
    const end = this.#inCell('~~', at + 2);
    return end < 0 ? undefined : end + 2;
  }

  /** Where a mark stands next in the same cell; less than 0 where none does. */
  #inCell(mark: string, from: number): number {
    const at = this.#next(mark, from);
    const bar = this.#next('|', from);
    return bar < 0 || at < bar ? at : -1;
  }

  /** What was found before is not looked for again: so a line takes time for its length, whatever stands in it. */
  #next(mark: string, from: number): number {
    const known = this.#found.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = this.#small.indexOf(mark, from);
    this.#found.set(mark, at);
    return at;
  }

  #writeUnit(unit: number, at: number): number {
    if (this.#reversing !== undefined && isDigit(unit) && this.#isTurned(at)) {
      const start = this.#reversing === at - 1 ? at - 1 : at;
      this.#write(String.fromCharCode(override), start, at);
    }
    return this.#write(this.#text.charAt(at), at, at + 1);
  }

  /** Whether a number begins here that is seen otherwise than it stands there: it is no single digit. */
  #isTurned(at: number): boolean {
    if (/[\d０-９.,，]/.test(this.#last)) return false;
    const next = this.#text.charCodeAt(at + 1);
    const endsHere = Number.isNaN(next) || next === 0x7c || isSpace(next);
    return !endsHere || !(this.#last === '|' || isSpace(this.#last.charCodeAt(0)));
  }

  /** Gives a cell its width in the line back, so that the columns of a drawn frame stay where they are. */
  #endCell(at: number): void {
    const width = widthOf(this.#text.slice(this.#from, at)) - widthOf(this.#shown);
    if (width > 0) this.#write(' '.repeat(width), at, at);
    this.#cells.push(this.#shown);
    this.#shown = '';
    this.#from = at;
  }

  #write(text: string, from: number, to: number): number {
    for (let i = 0; i < text.length; i++) {
      this.#places.push(this.#line.from + from);
      this.#ends.push(this.#line.from + to);
    }
    this.#shown += text;
    this.#last = text.at(-1) ?? this.#last;
    return to;
  }
}

const popDirection = 0x202c;
const popIsolate = 0x2069;
const override = 0x202e;

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function isUnseen(character: string): boolean {
  return isInvisible(character.charCodeAt(0));
}
