import { Range, commands, type TextEditor } from 'vscode';
import { asTyped } from './strays.ts';
import type { Way } from './way.ts';

/**
 * Has keys that lead to no figure be what they are elsewhere. Of what was typed before that was known, which came out in
 * one piece where the cursor stood, each bit is put behind the key it was typed behind.
 */
export async function asElsewhere({ editor, strays: [stray, ...others], steps, from }: Way): Promise<void> {
  if (!stray) {
    for (const { direction } of steps) await commands.executeCommand(direction === 'next' ? 'tab' : 'outdent');
    return;
  }
  const typed = steps.map((step) => step.typed ?? '');
  const isPlain = stray.range.start === from && stray.range.end === from && typed.join('') === stray.newText;
  if (!isPlain || others.length > 0 || steps.some(({ direction }) => direction !== 'next')) return;
  const { document } = editor;
  const [start, end] = [document.positionAt(from), document.positionAt(from + stray.newText.length)];
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const text = asTyped(before, typed, indentOf(editor));
  const options = { undoStopBefore: false, undoStopAfter: false };
  await editor.edit((builder) => builder.replace(new Range(start, end), text), options);
}

/** How wide the editor indents with blanks; undefined where it does with tabs. */
function indentOf({ options: { insertSpaces, tabSize } }: TextEditor): number | undefined {
  return insertSpaces === true && typeof tabSize === 'number' ? tabSize : undefined;
}
