import { commands, window } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';

/** Commands that go to a finding: it is said there why. */
const explained: ReadonlySet<string> = new Set(['gouji.nextFailing', 'gouji.previousFailing', 'gouji.walkFailing']);

/**
 * Commands of the server need a place: a lens gives its own, from the palette or a key it is the cursor, or the beginning
 * of what is selected, as a whole row may be.
 * The server answers in messages, for those are what the editor says to a screen reader; the status bar is silent.
 */
export const atCursor: ExecuteCommandMiddleware = {
  async executeCommand(command, args: unknown[], next): Promise<unknown> {
    const place: unknown = await next(command, placeOf(args));
    if (place && explained.has(command)) await commands.executeCommand('editor.action.showHover');
    return place;
  },
};

function placeOf(args: unknown[]): unknown[] {
  const editor = window.activeTextEditor;
  if (args.length > 0 || !editor) return args;
  const { line, character } = editor.selection.start;
  return [{ uri: editor.document.uri.toString(), position: { line, character } }];
}
