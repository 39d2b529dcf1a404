import { FileType, Uri, workspace } from 'vscode';
import { foreignFolders, isOfInterest, isSpare } from '../../../server/src/workspace/draftFiles.ts';

/**
 * The files of the folders that may be reports or declare something of them, folder by folder. The folders
 * are walked through, since not every virtual file system can be searched. Links are not followed.
 */
export async function* findDrafts(folders: readonly Uri[]): AsyncGenerator<Uri> {
  const waiting = [...folders];
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    for (const [name, type] of await entriesOf(folder)) {
      if (isSpare(name)) continue;
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !foreignFolders.has(name)) waiting.push(uri);
      if (type === FileType.File && isOfInterest(name)) yield uri;
    }
  }
}

/** None of a folder that cannot be listed. */
async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
