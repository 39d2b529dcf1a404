import {
  Disposable,
  Range,
  Selection,
  SnippetString,
  TextEditorSelectionChangeKind,
  commands,
  window,
  workspace,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Direction } from '../../../server/src/features/navigation/navigation.ts';
import type { FigurePlace } from '../../../server/src/lsp/handlers/tab.ts';
import { withChanges } from '../../../server/src/text/change.ts';
import { asElsewhere, blanksOf } from './elsewhere.ts';
import { fillIn, isFilling, type AskFollowing, type Filling } from './fillIn.ts';
import { toCurrent, type Mending } from './strays.ts';
import { mendingOf, note, noteClick, rangeIn, wayFrom, type Key, type Way } from './way.ts';

/** What is asked of the server. */
export interface TabServer {
  /** Where the key leads from the position; null where it leads nowhere, undefined where the text was edited meanwhile. */
  nextFigure(document: TextDocument, from: Position, direction: Direction): Promise<FigurePlace | null | undefined>;
  readonly whatFollows: AskFollowing;
}

/** Goes to another figure; without a direction nowhere. */
export type TabKeys = (direction?: Direction) => Promise<void>;

/**
 * The keys that go from figure to figure. The editor goes on taking keys while the server is asked where to go and the
 * cursor is sent there. What was typed meanwhile came out where the cursor still was; it is put where it goes, in one
 * edit with the cursor, so that no figure runs into the one before however fast one types.
 * That rests on the editor telling of keys, commands and selections in their order. It does so for a command that was
 * called before, as it is with no direction once it is registered.
 */
export function tabKeys(server: TabServer): TabKeys {
  let current: Way | undefined;
  const filling: Filling = { edits: [], isInterrupted: () => current !== undefined };
  return async (direction) => {
    const editor = window.activeTextEditor;
    if (!direction || !editor) return;
    const step: Key = { direction, place: undefined, typed: undefined };
    if (current?.editor === editor && !current.isOver) {
      current.steps.push(step);
      return;
    }
    const way = (current = wayFrom(editor));
    way.steps.push(step);
    await follow(way, server, filling).finally(() => {
      if (current === way) current = undefined;
    });
    if (way.left !== undefined) await fillIn(editor, editor.document.positionAt(way.left), server.whatFollows, filling);
  };
}

/** Goes on until the cursor is at the last of the steps and everything typed in its place. */
async function follow(way: Way, server: TabServer, filling: Filling): Promise<void> {
  const ears = listen(way, filling);
  try {
    while (!way.isOver) {
      const step = way.steps.find((one): one is Key => !one.place);
      const made = mendingOf(way);
      if (way.leadsNowhere) await goNowhere(way);
      else if (step) await locate(way, step, server);
      else if (made && way.strays.length > 0) await mendBy(way, made);
      else await move(way);
    }
  } finally {
    ears.dispose();
  }
}

/** Takes note of what becomes of text and cursor; in the very moment, for the next key is that of the next figure. */
function listen(way: Way, filling: Filling): Disposable {
  const { editor } = way;
  return Disposable.from(
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== editor.document || way.isOver) return;
      note(way, event, isFilling(filling, event));
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      if (textEditor !== editor || way.isOver) return;
      if (kind === TextEditorSelectionChangeKind.Mouse) noteClick(way, selections);
      else if (way.aimed && selections[0]?.isEqual(way.aimed)) arrive(way);
    }),
    window.onDidChangeActiveTextEditor((now) => {
      if (now !== editor) way.isOver = true;
    }),
  );
}

/** The cursor is where it was sent: the end, unless there is something to be put in its place, or a further step. */
function arrive(way: Way): void {
  way.aimed = undefined;
  if (way.strays.length > 0 || way.steps.some(({ place }) => !place)) return;
  const before = way.steps.at(-2)?.place?.start ?? way.from;
  if (way.steps.at(-1)?.direction === 'next') way.left = before;
  way.isOver = true;
}

/** Asks where a step leads; a key that leads nowhere is what it is elsewhere. */
async function locate(way: Way, step: Key, server: TabServer): Promise<void> {
  const { document } = way.editor;
  const from = way.steps[way.steps.indexOf(step) - 1]?.place?.start ?? way.from;
  const answer = await server.nextFigure(document, document.positionAt(toCurrent(way.strays, from)), step.direction);
  const strays = answer && way.versions.get(answer.version);
  if (strays) step.place = rangeIn(strays, offsetsOf(answer, withChanges(way.clean, strays)));
  if (answer !== null || way.isOver) return; // asked anew, unless the place is known
  if (!endBefore(way, step)) way.leadsNowhere = true;
}

/** A key that leads to no figure is what it is elsewhere; where that is to put blanks, no letter comes out before them. */
async function goNowhere(way: Way): Promise<void> {
  const made = blanksOf(way);
  if (made) return mendBy(way, made);
  way.isOver = true;
  await asElsewhere(way);
}

/** Leaves the step out, and those behind it up to a click, if there is one before; what was typed behind stands there, behind a blank. */
function endBefore(way: Way, step: Key): boolean {
  const at = way.steps.indexOf(step);
  const last = way.steps[at - 1];
  if (!last?.place) return false;
  const clicked = way.steps.findIndex(({ direction }, nth) => nth > at && direction === 'clicked');
  const end = clicked < 0 ? way.steps.length : clicked;
  const behind = way.steps.slice(at, end).flatMap(({ typed }) => typed ?? []);
  const here = last.typed ?? way.clean.slice(last.place.start, last.place.end);
  if (behind.length > 0) last.typed = [here, ...behind].join(' ');
  way.steps.splice(at, end - at);
  return true;
}

/** Where the range is in the text, whose lines end as those of editors do. */
function offsetsOf({ range: { start, end } }: FigurePlace, text: string) {
  let lineStart = 0;
  for (let line = 0; line < start.line; line++) lineStart = text.indexOf('\n', lineStart) + 1;
  return { start: lineStart + start.character, end: lineStart + end.character };
}

/** Puts everything in its place and the cursor with it: as a snippet, for that is one act of the editor. */
async function mendBy(way: Way, made: Mending): Promise<void> {
  const { editor } = way;
  const { version } = editor.document;
  way.mending = { made, steps: way.steps.length };
  way.aimed = undefined;
  const options = { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true };
  const isMade = await editor.insertSnippet(asSnippet(made), rangeOf(made.range, editor.document), options);
  // Refused for a key that came between; with none between it always is. Made, it was noted and is no longer under way.
  if (isMade ? way.mending : editor.document.version === version) way.isOver = true;
  way.mending = undefined;
}

function asSnippet({ newText, selected: { start, end } }: Mending): SnippetString {
  const snippet = new SnippetString().appendText(newText.slice(0, start));
  if (start < end) snippet.appendPlaceholder(newText.slice(start, end), 0);
  else snippet.appendTabstop(0);
  return snippet.appendText(newText.slice(end));
}

function rangeOf({ start, end }: { start: number; end: number }, document: TextDocument): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Sends the cursor to the last step. Once the editor has answered to what was asked behind that, the cursor is there. */
async function move(way: Way): Promise<void> {
  const { editor } = way;
  const place = way.steps.at(-1)?.place ?? { start: way.from, end: way.from };
  const { start, end } = rangeOf(place, editor.document);
  const aimed = (way.aimed = new Selection(start, end));
  editor.selection = aimed;
  editor.revealRange(aimed);
  await commands.executeCommand('setContext', 'gouji.goesOn', false);
  if (way.aimed === aimed) arrive(way);
}
