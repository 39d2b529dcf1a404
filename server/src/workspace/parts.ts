import type { EditionHint } from '../bind/edition.ts';
import { readPart, type Part } from '../bind/part.ts';
import { judge } from '../check/judge.ts';
import type { JudgedTable, Prose } from '../check/report.ts';
import type { TextLine } from '../syntax/blocks.ts';
import type { Line } from '../syntax/line.ts';
import type { Anchor } from '../text/span.ts';

/** What a part is read by, besides its own text. */
export interface PartContext {
  readonly hint: EditionHint;
  /** The number of the section it is; 0 before the first. */
  readonly section: number;
  /** Whether the document ends with it. */
  readonly isLast: boolean;
}

/** A part of a document with the verdicts on its tables. All its ranges hang on its anchor. */
export interface ReadPart extends Part {
  readonly anchor: Anchor;
  readonly judged: readonly JudgedTable[];
  readonly prose: readonly Prose[];
}

/**
 * The parts of one document, kept by their text: an edit reads the part it falls into again and only
 * moves the anchors of the others.
 */
export class PartStore {
  #kept = new Map<string, ReadPart[]>();
  #next = new Map<string, ReadPart[]>();

  /** The part with this text, read if no earlier version of the document had it. */
  read(text: string, at: number, context: PartContext, lines: (anchor: Anchor) => Line[]): ReadPart {
    const { hint, section, isLast } = context;
    const key = `${section}${hint.edition}${hint.forced ? '!' : ''}${isLast ? '.' : ' '}${text}`;
    const kept = this.#kept.get(key)?.pop();
    const part = kept ?? readFresh(lines, context);
    part.anchor.offset = at;
    const same = this.#next.get(key);
    if (same) same.push(part);
    else this.#next.set(key, [part]);
    return part;
  }

  /** Ends a reading of the document: what it did not use is let go. */
  turn(): void {
    this.#kept = this.#next;
    for (const same of this.#kept.values()) same.reverse(); // those that stand first are taken first
    this.#next = new Map();
  }
}

/** Reads lines that belong to no stored part. */
export function readFresh(lines: (anchor: Anchor) => Line[], { hint, section, isLast }: PartContext): ReadPart {
  const anchor: Anchor = { offset: 0 };
  const { tables, ordinary, text } = readPart(lines(anchor), hint, isLast, section);
  const judged = tables.map((table) => ({ table, judgements: judge(table) }));
  return { tables, ordinary, text, anchor, judged, prose: text.map((line) => proseOf(line, section)) };
}

function proseOf({ text, span, places }: TextLine, section: number): Prose {
  return places ? { text, span, section, places } : { text, span, section };
}
