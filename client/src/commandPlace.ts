import { window, type ProviderResult } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';

/**
 * Commands of the server need a place: a lens gives its own, from the palette or a key it is the cursor, or the beginning
 * of what is selected, as a whole row may be.
 * The server answers in messages, for those are what the editor says to a screen reader; the status bar is silent.
 */
export const atCursor: ExecuteCommandMiddleware = {
  executeCommand(command, args: unknown[], next): ProviderResult<unknown> {
    const editor = window.activeTextEditor;
    if (args.length > 0 || !editor) return next(command, args);
    const { line, character } = editor.selection.start;
    return next(command, [{ uri: editor.document.uri.toString(), position: { line, character } }]);
  },
};
