import { commands, type TextEditor } from 'vscode';
import { asTyped, type Mending } from './strays.ts';
import type { Way } from './way.ts';

/**
 * The edit by which keys that lead to no figure put blanks behind words, as they do elsewhere. Each bit that was typed
 * meanwhile, which came out where the cursor stood, is put behind the key it was typed behind. Undefined where the keys
 * do anything else.
 */
export function blanksOf({
  editor,
  clean,
  strays: [stray, ...others],
  steps,
  from,
  isEmpty,
}: Way): Mending | undefined {
  const typed = steps.map((step) => step.typed ?? '');
  const here = stray?.newText ?? '';
  const isPlain = !stray || (stray.range.start === from && stray.range.end === from);
  if (!isEmpty || !isPlain || others.length > 0 || typed.join('') !== here) return undefined;
  const before = clean.slice(clean.lastIndexOf('\n', from - 1) + 1, from);
  // In front of all words they indent, which is more than blanks; but not once something was typed.
  if (steps.some(({ direction }) => direction !== 'next') || (here === '' && before.trim() === '')) return undefined;
  const newText = asTyped(before, typed, indentOf(editor));
  const selected = { start: newText.length, end: newText.length };
  const puts = [{ range: { start: from, end: from }, newText }];
  return { range: { start: from, end: from + here.length }, newText, puts, selected };
}

/** Has keys that lead to no figure do what they do elsewhere, where nothing was typed or clicked behind them. */
export async function asElsewhere({ strays, steps }: Way): Promise<void> {
  if (strays.length > 0 || steps.some(({ direction }) => direction === 'clicked')) return;
  for (const { direction } of steps) await commands.executeCommand(direction === 'next' ? 'tab' : 'outdent');
}

/** How wide the editor indents with blanks; undefined where it does with tabs. */
function indentOf({ options: { insertSpaces, tabSize } }: TextEditor): number | undefined {
  return insertSpaces === true && typeof tabSize === 'number' ? tabSize : undefined;
}
