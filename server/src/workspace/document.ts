import type { EditionChoice } from '../forms/schema.ts';
import type { ReportKinds } from '../kinds/kind.ts';
import type { Projection } from '../syntax/projection.ts';
import { hidesNothing, withoutHidden } from '../syntax/html/hiddenParts.ts';
import { detach } from '../text/detach.ts';
import { alikeEnds, noneAlike, type AlikeEnds, type Text } from '../text/text.ts';
import { exchangeFigure } from './exchange.ts';
import { isWorthReading } from './look.ts';
import { EarlierParts } from './parts.ts';
import { move, readReport, type ReadReport } from './reader.ts';
import {
  isPage,
  offsetOf,
  projected,
  sourceOf,
  withTitlesOut,
  stretchesOf,
  type Source,
  type Stretch,
} from './source.ts';

/** What a document is read by, besides its text. */
export interface ReadBy {
  readonly kinds: ReportKinds;
  readonly markup: 'text' | 'html';
  readonly edition: EditionChoice;
  /** Whether its end is being typed, so that its last row may be unfinished. */
  readonly typing?: boolean;
  /** Whether it is a report, however little of one it shows; else what cannot be one is only looked at. */
  readonly force?: boolean;
  /** Whether tables of no form are asked for, which stand in any document. */
  readonly ordinaryTables?: boolean;
  /** What the text was projected from, where that is no text itself. */
  readonly document?: Projection | undefined;
}

/** What a document was read as. Taking it over for a later version ends it: its ranges move. */
export interface ReadDocument extends ReadReports {
  readonly shown: ShownText;
}

/** The reports of a document, or some of them. */
export interface ReadReports {
  /** Whether the document is a page of HTML or no text at all, so that only its marks make a table or a heading. */
  readonly page: boolean;
  readonly by: ReadBy;
  /** One after another, they make up the whole text. */
  readonly reports: readonly ReadReport[];
}

/** A text without what its markup hides. */
interface ShownText {
  readonly text: Text;
  /** Whether nothing in it could hide anything: then it is the text as it was written (`hidesNothing`). */
  readonly isPlain: boolean;
}

/**
 * Reads every report of a document. Of an earlier version the reports are taken over that an edit left
 * alone, of the others their parts; and where a figure of a table is all that was exchanged, only that.
 */
export function readDocument(text: Text, by: ReadBy, earlier?: ReadDocument): ReadDocument {
  if (by.document) {
    const reports = readSource(withTitlesOut(projected(by.document), by.kinds), by, []);
    return { page: true, by, reports, shown: { text, isPlain: false } };
  }
  const page = isPage(text, by.markup);
  const before = !page && earlier?.page === false && isReadAlike(earlier.by, by) ? earlier : undefined;
  const ends = before?.shown.isPlain ? alikeEnds(text, before.shown.text) : noneAlike;
  const shown = page ? { text, isPlain: false } : shownText(text, ends);
  const endsAlike = before && isTyped(by) === isTyped(before.by);
  const edited = endsAlike ? readEdited(shown, by, before.reports, ends) : undefined;
  const reports = edited ?? readAll(shown.text, page, by, before);
  return { page, by, reports, shown };
}

/** Nothing is hidden where neither what is new can hide anything nor the rest could. */
function shownText(text: Text, { head, tail }: AlikeEnds): ShownText {
  if (hidesNothing(text.slice(head, text.length - tail))) return { text, isPlain: true };
  return { text: withoutHidden(text.toString()), isPlain: false };
}

function isReadAlike(one: ReadBy, other: ReadBy): boolean {
  return one.edition === other.edition && one.kinds === other.kinds && readsAll(one) === readsAll(other);
}

/** Whether all is read, whatever a look at it tells. */
function readsAll({ force = false, ordinaryTables = false }: ReadBy): boolean {
  return force || ordinaryTables;
}

function isTyped({ typing = false }: ReadBy): boolean {
  return typing;
}

function readAll(text: Text, html: boolean, by: ReadBy, before: ReadReports | undefined): ReadReport[] {
  return readSource(withTitlesOut(sourceOf(text.toString(), html), by.kinds), by, before?.reports ?? []);
}

function readSource(source: Source, by: ReadBy, before: readonly ReadReport[]): ReadReport[] {
  const reading = { start: 0, endsTyped: isTyped(by), edition: by.edition, earlier: partsOf(before) };
  return stretchesOf(source, by.kinds).map((stretch) => {
    const isLook = !by.document && !readsAll(by) && !isWorthReading(stretch, source);
    return readReport(source, stretch, isLook ? { ...reading, isLook } : reading);
  });
}

function partsOf(reports: readonly ReadReport[]): EarlierParts {
  return new EarlierParts(reports.flatMap(({ parts }) => parts));
}

/** Some of the reports of an earlier version, the second index excluded, and what takes their place in the new text. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The reports after an edit that exchanged a figure, or left some of them alone; undefined after any other. */
function readEdited(
  { text, isPlain }: ShownText,
  by: ReadBy,
  before: readonly ReadReport[],
  ends: AlikeEnds,
): ReadReport[] | undefined {
  const change = changeOf(text, before, ends);
  const only = change.to - change.from === 1 ? before[change.from] : undefined;
  const exchanged = only && exchangeFigure(only, detach(text.slice(change.start, change.end)));
  if (exchanged) return replaced(before, change, [exchanged]);
  const wider = withNeighbours(change, before);
  if (!isPlain && text.toString().includes('<!--')) return undefined; // a comment may begin or end far from the edit
  const between = wider.to - wider.from < before.length && readBetween(text, by, before, change, wider);
  return between ? replaced(before, wider, between) : undefined;
}

function changeOf(text: Text, before: readonly ReadReport[], { head, tail }: AlikeEnds): Change {
  let [from, start] = [0, 0];
  for (const report of before) {
    const end = start + report.text.length;
    if (end > head && text.slice(start, end) !== report.text) break;
    start = end;
    from++;
  }
  let [to, end] = [before.length, text.length];
  for (; to > from; to--) {
    const { length } = (before[to - 1] as ReadReport).text;
    const begin = end - length;
    if (begin < start) break;
    if (begin < text.length - tail && text.slice(begin, end) !== before[to - 1]?.text) break;
    end = begin;
  }
  return { from, to, start, end };
}

function lengthOf(report: ReadReport | undefined): number {
  return report?.text.length ?? 0;
}

/** With the report in front and the one behind: what was edited may belong to the one, and end before the other no more. */
function withNeighbours({ from, to, start, end }: Change, before: readonly ReadReport[]): Change {
  return {
    from: Math.max(0, from - 1),
    to: Math.min(before.length, to + 1),
    start: start - lengthOf(before[from - 1]),
    end: end + lengthOf(before[to]),
  };
}

/** Reads what was edited with its neighbours; undefined where these do not begin and end where they did. */
function readBetween(
  text: Text,
  by: ReadBy,
  before: readonly ReadReport[],
  change: Change,
  { from, to, start, end }: Change,
): ReadReport[] | undefined {
  const source = sourceOf(detach(text.slice(start, end)), false);
  const stretches = stretchesOf(source, by.kinds);
  const [first, last] = [stretches[0], stretches.at(-1)] as [Stretch, Stretch];
  if (from < change.from && offsetOf(source, first.lines.end) !== change.start - start) return undefined;
  if (to > change.to && offsetOf(source, last.lines.start) !== change.end - start) return undefined;
  const earlier = partsOf(before.slice(from, to));
  const reading = { start, endsTyped: isTyped(by) && to === before.length, edition: by.edition, earlier };
  return stretches.map((stretch) => readReport(source, stretch, reading));
}

/** The reports with some exchanged; those behind them move. */
function replaced(before: readonly ReadReport[], { from, to, end }: Change, by: readonly ReadReport[]): ReadReport[] {
  const behind = before.slice(to);
  const distance = end - (behind[0]?.anchor.offset ?? end);
  for (const report of behind) move(report, distance);
  return [...before.slice(0, from), ...by, ...behind];
}
