import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import { projectFileName } from '../../server/src/workspace/projectFile.ts';

/** What changes in the text of a `gouji.json`, by offsets. */
export type ProjectChanges = readonly {
  readonly range: { readonly start: number; readonly end: number };
  readonly newText: string;
}[];

/** A `gouji.json` with its text; undefined for one that is not there yet. */
interface NearestProject {
  readonly project: Uri;
  readonly text: string | undefined;
}

/** The `gouji.json` that counts for a file, with its text; where there is none, the one to be made in the root. */
export async function nearestProject(uri: Uri, root: Uri): Promise<NearestProject> {
  for (let folder = Uri.joinPath(uri, '..'); folder.path.startsWith(root.path); folder = Uri.joinPath(folder, '..')) {
    const project = Uri.joinPath(folder, projectFileName);
    try {
      return { project, text: (await workspace.openTextDocument(project)).getText() };
    } catch {
      // None here: the next folder up may have one.
    }
    if (folder.path === root.path) break;
  }
  return { project: Uri.joinPath(root, projectFileName), text: undefined };
}

/** Writes what changes in the text of a `gouji.json`, which is made where there is none. */
export async function writeProject(project: Uri, changes: ProjectChanges): Promise<void> {
  const made = new WorkspaceEdit();
  made.createFile(project, { ignoreIfExists: true });
  await workspace.applyEdit(made);
  const document = await workspace.openTextDocument(project);
  const edit = new WorkspaceEdit();
  for (const { range, newText } of changes) {
    const [start, end] = [document.positionAt(range.start), document.positionAt(range.end)];
    edit.replace(project, new Range(start, end), newText);
  }
  await workspace.applyEdit(edit);
  await document.save();
}
