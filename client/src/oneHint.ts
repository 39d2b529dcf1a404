import { InlineCompletionTriggerKind, commands, workspace, type InlayHint, type TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * A total beside which a hint says what it should be is not offered the same once more behind the cursor, unless its
 * author asks: the two would stand there side by side, and Tab would be needed twice to go on.
 */
export const oneHint: Pick<Middleware, 'provideInlineCompletionItems'> = {
  async provideInlineCompletionItems(document, position, context, token, next) {
    const items = await next(document, position, context, token);
    const [item] = Array.isArray(items) ? items : (items?.items ?? []);
    if (!item || context.triggerKind === InlineCompletionTriggerKind.Invoke) return items;
    return (await hintsOn(document, position.line)).includes(`= ${textOf(item)}`) ? [] : items;
  },
};

function textOf({ insertText }: { readonly insertText: string | { readonly value: string } }): string {
  return typeof insertText === 'string' ? insertText : insertText.value;
}

/** What the hints on a line say, where the editor shows any. */
async function hintsOn(document: TextDocument, line: number): Promise<string[]> {
  if (workspace.getConfiguration('editor', document).get('inlayHints.enabled') === 'off') return [];
  const { range } = document.lineAt(line);
  const hints = await commands.executeCommand<InlayHint[] | undefined>(
    'vscode.executeInlayHintProvider',
    document.uri,
    range,
  );
  return (hints ?? []).map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}
