import type { Selection, TextDocumentChangeEvent, TextEditor } from 'vscode';
import type { Direction } from '../../../server/src/features/navigation/navigation.ts';
import { withChanges, type TextChange } from '../../../server/src/text/change.ts';
import type { Range } from '../../../server/src/text/span.ts';
import { mend, toClean, typedWith, withStray, type Aim, type Mending, type Strays } from './strays.ts';

/** A key that goes to another figure. */
export interface Key {
  readonly direction: Direction;
  /** Where that is in the clean text; undefined until it is known. */
  place: Range | undefined;
  /** What was typed behind it. */
  typed: string | undefined;
}

/** A click before the cursor was where a key had sent it. */
interface Click {
  readonly direction: 'clicked';
  place: Range;
  typed: string | undefined;
}

export type Step = Key | Click;

/** The way of the cursor to another figure, and to further ones as long as keys come faster than it goes. */
export interface Way {
  readonly editor: TextEditor;
  /** Where it began, in the clean text. */
  from: number;
  /** The text without what was typed on the way. */
  clean: string;
  strays: Strays;
  /** The strays at each version of the text since the clean one changed. */
  versions: Map<number, Strays>;
  steps: Step[];
  /** The selection that the editor was told, until it is there. */
  aimed: Selection | undefined;
  /** The edit under way that ends the steps that there were. */
  mending: { readonly made: Mending; readonly steps: number } | undefined;
  /** Whether nothing was selected where it began. */
  readonly isEmpty: boolean;
  /** Whether the steps lead to no figure. */
  leadsNowhere: boolean;
  isOver: boolean;
  /** A place in the table to be filled in at the end. */
  left: number | undefined;
}

/** A way that begins where the cursor stands. */
export function wayFrom(editor: TextEditor): Way {
  const { document, selection } = editor;
  return {
    editor,
    from: document.offsetAt(selection.start),
    clean: document.getText(),
    strays: [],
    versions: new Map([[document.version, []]]),
    steps: [],
    aimed: undefined,
    mending: undefined,
    isEmpty: selection.isEmpty,
    leadsNowhere: false,
    isOver: false,
    left: undefined,
  };
}

/**
 * Takes note of a change of the text: of our own edit, which puts all in its place, of a key, or of any other change. Who
 * undoes something wants nothing put anywhere any more.
 * @param isOther whether it is known to be of somebody else
 */
export function note(way: Way, { contentChanges, document, reason }: TextDocumentChangeEvent, isOther: boolean): void {
  if (reason !== undefined) {
    way.isOver = true;
    return;
  }
  const changes = contentChanges.map(({ rangeOffset, rangeLength, text }): TextChange => {
    return { range: { start: rangeOffset, end: rangeOffset + rangeLength }, newText: text };
  });
  const [key] = changes;
  if (!key) return;
  if (changes.length === 1 && isMending(way, key)) begin(way, document.getText());
  else if (changes.length === 1 && !isOther && !/[\r\n]/.test(key.newText)) noteKey(way, key);
  else noteOther(way, changes);
  way.versions.set(document.version, way.strays);
}

function isMending({ mending }: Way, { range, newText }: TextChange): boolean {
  const made = mending?.made;
  return made?.range.start === range.start && made.range.end === range.end && made.newText === newText;
}

/** Begins anew where our own edit has left the cursor, with the steps that came since. */
function begin(way: Way, text: string): void {
  way.clean = text;
  way.strays = [];
  way.versions = new Map();
  if (!way.mending) return;
  const { made, steps } = way.mending;
  way.from = made.range.start + made.selected.start;
  if (!way.leadsNowhere && way.steps[steps - 1]?.direction === 'next') way.left = made.range.start;
  way.leadsNowhere = false;
  way.steps = way.steps.slice(steps);
  // Of the steps that came since only a click is known where it goes, in the text as it was.
  moveSteps(way, made.puts);
  way.isOver = way.steps.length === 0;
  way.mending = undefined;
}

/**
 * Takes note of a click. Who clicks goes elsewhere, and what is typed from then on stays there: also where the editor was
 * told by then to send the cursor to a figure, and does so behind the click.
 */
export function noteClick(way: Way, selections: readonly Selection[]): void {
  const [clicked] = selections;
  const last = way.steps.at(-1);
  const isDragged = last?.direction === 'clicked' && last.typed === undefined;
  const isUnderWay = isDragged || way.aimed !== undefined || way.mending !== undefined || way.strays.length > 0;
  if (!isUnderWay || !clicked || selections.length > 1) {
    way.isOver = true;
    return;
  }
  const { document } = way.editor;
  const place = rangeIn(way.strays, { start: document.offsetAt(clicked.start), end: document.offsetAt(clicked.end) });
  if (isDragged) last.place = place;
  else way.steps.push({ direction: 'clicked', place, typed: undefined });
  way.aimed = undefined;
}

function noteKey(way: Way, key: TextChange): void {
  const place = rangeIn(way.strays, key.range);
  // Of a click right before a key the editor may not tell.
  if (!isOnTheWay(way, place)) way.steps.push({ direction: 'clicked', place, typed: undefined });
  const step = way.steps.at(-1);
  way.strays = withStray(way.clean, way.strays, key);
  if (step) step.typed = typedWith(step.typed, key);
}

/** A change that nobody typed, such as a total that was filled in: everything behind it moves. */
function noteOther(way: Way, changes: readonly TextChange[]): void {
  const inClean = changes.map(({ range, newText }) => ({ range: rangeIn(way.strays, range), newText }));
  way.clean = withChanges(way.clean, inClean);
  way.from = moved(way.from, inClean);
  way.strays = way.strays.map(({ range, newText }) => ({ range: movedRange(range, inClean), newText }));
  moveSteps(way, inClean);
  way.versions = new Map();
}

function moveSteps({ steps }: Way, changes: readonly TextChange[]): void {
  for (const step of steps) if (step.place) step.place = movedRange(step.place, changes);
}

/** The range in the clean text. */
export function rangeIn(strays: Strays, { start, end }: Range): Range {
  return { start: toClean(strays, start), end: toClean(strays, end) };
}

/** A range after changes; one that is filled by one of them is what was put there. */
function movedRange(range: Range, changes: readonly TextChange[]): Range {
  const own = changes.find((change) => change.range.start <= range.start && range.end <= change.range.end);
  if (!own) return { start: moved(range.start, changes), end: moved(range.end, changes) };
  const before = changes.filter((change) => change !== own);
  const start = moved(own.range.start, before) + Math.max(0, own.newText.search(/\S/));
  return { start, end: start + own.newText.trim().length };
}

function moved(offset: number, changes: readonly TextChange[]): number {
  const before = changes.filter(({ range }) => range.end <= offset);
  return before.reduce((at, { range, newText }) => at + newText.length - (range.end - range.start), offset);
}

/** What puts everything in its place; undefined while a step is not known. */
export function mendingOf({ clean, strays, steps }: Way): Mending | undefined {
  const aims = steps.flatMap(({ place, typed }): Aim[] => (place ? [{ place: snapped(place, steps), typed }] : []));
  const last = aims.at(-1);
  return last && aims.length === steps.length ? mend(clean, strays, aims, last) : undefined;
}

/**
 * Whether the cursor may be at a place without a click: in the line where the way began, where a step leads, or where one
 * types. Nearer than a line it is not known, for the editor tells of a cursor later than of what is typed there.
 */
function isOnTheWay({ clean, from, steps, strays }: Way, { start }: Range): boolean {
  const known = [from, ...steps.flatMap(({ place }) => place?.start ?? []), ...strays.map(({ range }) => range.start)];
  return known.some((one) => !clean.slice(Math.min(one, start), Math.max(one, start)).includes('\n'));
}

const touches = (one: Range, other: Range) => one.start <= other.end && other.start <= one.end;

/** The place of the first of the steps that leads there: who clicks into a figure that a key led to means that figure. */
function snapped(place: Range, steps: readonly Step[]): Range {
  return steps.find((step) => step.place && touches(step.place, place))?.place ?? place;
}
