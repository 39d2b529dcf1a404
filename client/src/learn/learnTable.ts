import { Uri, window, workspace, type QuickPickItem, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { kindFileEnding } from '../../../server/src/workspace/projectFile.ts';
import { nearestProject, writeProject, type ProjectChanges } from '../nearestProject.ts';
import { fileUri, isThere } from '../office/addresses.ts';
import { words } from '../wording.ts';

/** The answer of `gouji/learn`. */
interface TableToLearn {
  readonly title: string;
  readonly proposals: readonly {
    readonly equation: string;
    readonly evidence: string;
    readonly exceptions: readonly string[];
    readonly holds: boolean;
  }[];
}

/** The answer of `gouji/learnedKind`. */
type Written = { readonly text: string; readonly changes: ProjectChanges } | { readonly problem: string };

/** A relation to be ticked, with its place in the list. */
interface RelationItem extends QuickPickItem {
  readonly at: number;
}

/**
 * The command `gouji.learn`: shows what the table at the cursor seems to have in common with others of its kind, and
 * writes what was ticked as a kind file beside the draft, which the nearest `gouji.json` then lists.
 */
export async function learnTable(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const table = await client.sendRequest<TableToLearn | null>('gouji/learn', placeOf(editor, client));
  if (!table || table.proposals.length === 0) {
    void window.showInformationMessage(table ? words().learnNothing : words().learnNoTable);
    return;
  }
  const ticked = await tick(table);
  if (!ticked || ticked.length === 0) return;
  const named = await name(table);
  if (named) await write(client, editor, ticked, named);
}

function placeOf({ document, selection }: TextEditor, client: BaseLanguageClient) {
  return {
    textDocument: { uri: document.uri.toString() },
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
}

/** Nothing is ticked beforehand: what must hold is said by a person. */
async function tick({ proposals }: TableToLearn): Promise<number[] | undefined> {
  const items = proposals.map(({ equation, evidence, exceptions, holds }, at): RelationItem => ({
    label: holds ? equation : `$(warning) ${equation}`,
    description: evidence,
    ...(exceptions.length > 0 && { detail: exceptions.join('  ') }),
    at,
  }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: words().learn,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ at }) => at);
}

interface Names {
  readonly name: string;
  readonly title: string;
}

/** What the kind is called, and what titles end with where the table does not tell. */
async function name({ title }: TableToLearn): Promise<Names | undefined> {
  const { learnName, learnTitle } = words();
  const named = await window.showInputBox({
    title: learnName,
    value: 'report',
    ignoreFocusOut: true,
    validateInput: (text) => (/^[A-Za-z][\w-]{0,39}$/.test(text) ? undefined : learnName),
  });
  if (named === undefined) return undefined;
  const told = title || (await window.showInputBox({ title: learnTitle, ignoreFocusOut: true }));
  return told ? { name: named, title: told } : undefined;
}

async function write(client: BaseLanguageClient, editor: TextEditor, ticked: readonly number[], names: Names) {
  const draft = fileUri(editor.document.uri);
  const root = workspace.getWorkspaceFolder(draft)?.uri;
  const file = Uri.joinPath(draft, '..', `${names.name}${kindFileEnding}`);
  const { learnNeedsFolder, learnIsThere, learnNoTable } = words();
  const hindrance = !root ? learnNeedsFolder : (await isThere(file)) ? learnIsThere(names.name) : undefined;
  if (!root || hindrance !== undefined) return void window.showWarningMessage(hindrance ?? learnNeedsFolder);
  const { project, text = '' } = await nearestProject(draft, root);
  const written = await client.sendRequest<Written | null>('gouji/learnedKind', {
    ...placeOf(editor, client),
    ...names,
    ticked,
    file: file.path.slice(Uri.joinPath(project, '..').path.length + 1),
    project: text,
  });
  if (!written || 'problem' in written) return void window.showWarningMessage(written?.problem ?? learnNoTable);
  await workspace.fs.writeFile(file, new TextEncoder().encode(written.text));
  await writeProject(project, written.changes);
  await window.showTextDocument(file);
}
