import type { EditionHint } from '../bind/edition.ts';
import { readPart, type Part } from '../bind/part.ts';
import { judge } from '../check/judge/judge.ts';
import type { JudgedTable, Prose } from '../check/model/report.ts';
import type { ReportKind } from '../kinds/kind.ts';
import type { TextLine } from '../syntax/blocks.ts';
import type { Line } from '../syntax/line.ts';
import type { Anchor, LineAnchor } from '../text/span.ts';

/** What a part is read by, besides its own text. */
export interface PartContext {
  readonly kind: ReportKind;
  readonly hint: EditionHint;
  /** The number of the section it is; 0 before the first. */
  readonly section: number;
  /** Whether it is the end of the document, and being typed. */
  readonly isLast: boolean;
}

/**
 * A part of a document with the verdicts on its tables. All its ranges hang on its anchor; those of tables that an edit has
 * moved in it, on the anchors of its lines.
 */
export interface ReadPart extends Part {
  readonly anchor: Anchor;
  /** The lines on which some of its tables' ranges hang. */
  readonly lines?: readonly LineAnchor[];
  /** What tells whether the same would be read again: its text, and behind that what it was read by. */
  readonly key: string;
  readonly judged: readonly JudgedTable[];
  readonly prose: readonly Prose[];
}

/** The text of a part together with what it is read by. */
export function partKey(text: string, { kind, hint, section, isLast }: PartContext): string {
  return `${text}\0${kind.key} ${section}${hint.edition}${hint.forced ? '!' : ''}${isLast ? '.' : ''}`;
}

/** Reads the lines of a part, and judges its tables. */
export function readFresh(key: string, lines: (anchor: Anchor) => readonly Line[], context: PartContext): ReadPart {
  const { kind, hint, section, isLast } = context;
  const anchor: Anchor = { offset: 0 };
  const { tables, ordinary, text } = readPart(lines(anchor), { kind, hint, endsDocument: isLast, section });
  const judged = tables.map((table) => ({ table, judgements: judge(table) }));
  return { tables, ordinary, text, anchor, key, judged, prose: text.map((line) => proseOf(line, section)) };
}

/** A part of a document that is only looked at. Its key is that of no part that is read. */
export function unreadPart(): ReadPart {
  return { tables: [], ordinary: [], text: [], anchor: { offset: 0 }, key: '', judged: [], prose: [] };
}

/** Whether a part is read by a text of its own, and hangs on its own anchor. */
export function isRead({ key }: ReadPart): boolean {
  return key !== '';
}

function proseOf({ text, span, places, ends }: TextLine, section: number): Prose {
  return places ? { text, span, section, places, ...(ends && { ends }) } : { text, span, section };
}

/** The parts of an earlier version of a document, each to be taken over once. */
export class EarlierParts {
  readonly #parts = new Map<string, ReadPart[]>();

  constructor(parts: readonly ReadPart[]) {
    for (const part of parts.toReversed()) {
      const same = this.#parts.get(part.key); // those that stand first are taken first
      if (same) same.push(part);
      else this.#parts.set(part.key, [part]);
    }
  }

  take(key: string): ReadPart | undefined {
    return this.#parts.get(key)?.pop();
  }
}
