import {
  Range,
  SnippetString,
  window,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
} from 'vscode';
import type { Following } from '../../../server/src/lsp/handlers/tab.ts';

/** Asks the server what is filled in when the position is left; undefined where the text was edited meanwhile. */
export type AskFollowing = (document: TextDocument, left: Position) => Promise<Following | null | undefined>;

/** What is being filled in, known to who looks after the keys meanwhile. */
export interface Filling {
  edits: readonly Edit[];
  /** Whether the cursor is on its way again: what follows is then filled in at the end of that. */
  isInterrupted(): boolean;
}

interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** So often it is tried anew because of what was typed meanwhile. */
const tries = 10;

/** Fills in what follows in the table left, bit by bit: each only where nothing was typed since it was worked out. */
export async function fillIn(editor: TextEditor, left: Position, ask: AskFollowing, filling: Filling): Promise<void> {
  for (let nth = 0; nth < tries; nth++) {
    const following = await ask(editor.document, left);
    const isInVain = filling.isInterrupted() || window.activeTextEditor !== editor;
    if (isInVain || following === null || following?.edits.length === 0) return;
    if (following?.version !== editor.document.version) continue;
    filling.edits = following.edits.map(({ range: { start, end }, newText }) => {
      return { range: new Range(start.line, start.character, end.line, end.character), newText };
    });
    await put(editor, filling.edits);
    filling.edits = [];
  }
}

/** Puts them in, but where the cursor stands only when that is all, for then it comes out selected with the edit itself. */
async function put(editor: TextEditor, edits: readonly Edit[]): Promise<void> {
  const { active, isEmpty } = editor.selection;
  const here = isEmpty ? edits.find(({ range }) => range.contains(active)) : undefined;
  const others = edits.filter((edit) => edit !== here);
  if (others.length === 0 && here) await editor.insertSnippet(selecting(here.newText), here.range);
  else
    await editor.edit((builder) => {
      for (const { range, newText } of others) builder.replace(range, newText);
    });
}

/** The text as a snippet in which the figure is selected. */
function selecting(text: string): SnippetString {
  const figure = text.trim();
  const [before = '', behind = ''] = text.split(figure);
  return new SnippetString().appendText(before).appendPlaceholder(figure, 0).appendText(behind);
}

/** Whether the text was changed by what is being filled in. */
export function isFilling({ edits }: Filling, { contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.every((change) =>
    edits.some(({ range, newText }) => range.isEqual(change.range) && newText === change.text),
  );
}
