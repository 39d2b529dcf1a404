import {
  QuickPickItemKind,
  Range,
  Selection,
  ThemeColor,
  TextEditorRevealType,
  window,
  type QuickPick,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';
import type { ActiveDraft } from './activeDraft.ts';
import { words } from './wording.ts';

/** The answer of `gouji/uncheckedFigures`. */
interface Unchecked {
  readonly figures: number;
  readonly unchecked: readonly {
    readonly table: string;
    readonly name: string;
    readonly value: string;
    readonly range: ProtocolRange;
  }[];
}

/** A figure of the list; the lines between tables have no place. */
interface Entry extends QuickPickItem {
  readonly range?: Range;
}

/** The command `gouji.showUnchecked`: a list of the figures nothing checks; the draft follows the entry that is chosen. */
export async function showUnchecked(client: BaseLanguageClient, active: ActiveDraft): Promise<void> {
  const editor = await active.editor();
  if (!editor) return;
  const textDocument = { uri: editor.document.uri.toString() };
  const found = await client.sendRequest<Unchecked | null>('gouji/uncheckedFigures', { textDocument });
  if (!found) return;
  if (found.unchecked.length > 0) openList(found, editor);
  else void window.showInformationMessage(words().allChecked(found.figures));
}

function openList(found: Unchecked, editor: TextEditor): void {
  const list = window.createQuickPick<Entry>();
  list.placeholder = words().unchecked(found.unchecked.length, found.figures);
  list.matchOnDescription = true;
  list.items = entriesOf(found);
  lead(list, editor);
  list.show();
}

/** Shows each entry in the draft as the list moves over it; left without a choice, the draft is as it was. */
function lead(list: QuickPick<Entry>, editor: TextEditor): void {
  const { selection } = editor;
  const marked = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  let accepted = false;
  list.onDidChangeActive(([entry]) => {
    if (!entry?.range) return;
    select(editor, entry.range);
    editor.setDecorations(marked, [entry.range]);
  });
  list.onDidAccept(() => {
    accepted = true;
    list.hide();
  });
  list.onDidHide(() => {
    if (!accepted) select(editor, selection);
    marked.dispose();
    list.dispose();
  });
}

function select(editor: TextEditor, { start, end }: Range): void {
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The figures under the titles of their tables. */
function entriesOf({ unchecked }: Unchecked): Entry[] {
  return unchecked.flatMap(({ table, name, value, range: { start, end } }, i) => {
    const range = new Range(start.line, start.character, end.line, end.character);
    const title = { label: table, kind: QuickPickItemKind.Separator };
    const entry = { label: name, description: value, range };
    return unchecked[i - 1]?.table === table ? [entry] : [title, entry];
  });
}
