import { commands, window, type DocumentSelector, type TextEditor } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import { draftInView } from './draftInView.ts';

/** Commands that go to a finding: it is said there why. */
const explained: ReadonlySet<string> = new Set(['gouji.nextFailing', 'gouji.previousFailing', 'gouji.walkFailing']);

/**
 * Commands of the server need a place: a lens gives its own, from the palette or a key it is the cursor, or the beginning
 * of what is selected, as a whole row may be.
 * The server answers in messages, for those are what the editor says to a screen reader; the status bar is silent.
 */
export function atCursor(selector: DocumentSelector): ExecuteCommandMiddleware {
  return {
    async executeCommand(command, args: unknown[], next): Promise<unknown> {
      const place: unknown = await next(command, args.length > 0 ? args : await placeIn(selector));
      if (place && explained.has(command)) await commands.executeCommand('editor.action.showHover');
      return place;
    },
  };
}

/** The place of the cursor; where no text is active, as while the preview is, in the draft in view, which comes to the front. */
async function placeIn(selector: DocumentSelector): Promise<unknown[]> {
  const editor = window.activeTextEditor ?? (await toFront(draftInView(selector)));
  if (!editor) return [];
  const { line, character } = editor.selection.start;
  return [{ uri: editor.document.uri.toString(), position: { line, character } }];
}

async function toFront(editor: TextEditor | undefined): Promise<TextEditor | undefined> {
  return editor && window.showTextDocument(editor.document, editor.viewColumn);
}
