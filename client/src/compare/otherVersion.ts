import { window, workspace, type TextDocument, type Uri } from 'vscode';
import { documentEndings, draftEndings } from '../../../server/src/workspace/draftFiles.ts';
import { fileUri, nameOf } from '../office/addresses.ts';
import { words } from '../wording.ts';
import { gitVersions } from './gitVersions.ts';
import type { OtherVersion } from './version.ts';

/** Has the author choose with what the draft is compared: as it was saved, a commit of git, or another file. */
export async function askVersion(document: TextDocument): Promise<OtherVersion | undefined> {
  const file = fileUri(document.uri);
  const { compareWith, asSaved, anotherFile } = words();
  const own = document.isDirty && !document.isUntitled ? [{ ...versionOf(file), label: asSaved }] : [];
  const items = document.isUntitled ? [] : [...own, ...(await gitVersions(file))];
  const choose = { label: anotherFile, choosesFile: true };
  const chosen = await window.showQuickPick([...items, choose], { title: compareWith });
  return chosen && 'choosesFile' in chosen ? askFile(file) : chosen;
}

/** A file as a version. */
export function versionOf(file: Uri): OtherVersion {
  return { label: nameOf(file), read: async () => workspace.fs.readFile(fileUri(file)) };
}

async function askFile(beside: Uri): Promise<OtherVersion | undefined> {
  const filters = { [words().drafts]: [...draftEndings, ...documentEndings] };
  const [file] = (await window.showOpenDialog({ title: words().compareWith, defaultUri: beside, filters })) ?? [];
  return file && versionOf(file);
}
