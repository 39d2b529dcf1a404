import { Disposable, commands, window, type Uri } from 'vscode';
import type { Verdicts } from './verdicts.ts';

/**
 * Keeps the context keys of Tab, which goes from figure to figure in an official table: `gouji.inTable`, whether the
 * cursor stands in one, `gouji.tables`, whether the text has any, and `gouji.known`, whether that is known of it. Where
 * the cursor stands comes behind a click, and a key right behind that click comes sooner: so Tab is asked for all over a
 * report, and is what it is elsewhere where it is pressed in no table.
 */
export function followTable(verdicts: Verdicts): Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = () => {
    const editor = window.activeTextEditor;
    const verdict = verdicts.get(editor?.document.uri);
    tell('gouji.known', verdict !== undefined);
    tell('gouji.tables', (verdict?.tables ?? []).length > 0);
    tell(
      'gouji.inTable',
      editor !== undefined && isInTable(verdicts, editor.document.uri, editor.selection.active.line),
    );
  };
  return Disposable.from(
    verdicts.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(update),
  );
}

/** Whether the line is one of an official table. */
export function isInTable(verdicts: Verdicts, uri: Uri, line: number): boolean {
  const tables = verdicts.get(uri)?.tables ?? [];
  return tables.some(([first, last]) => first <= line && line <= last);
}
