import { Disposable, workspace, type Uri } from 'vscode';
import { NotificationType, type BaseLanguageClient } from 'vscode-languageclient';
import { watchedPatterns } from '../../../server/src/workspace/draftFiles.ts';
import { findDrafts } from './findDrafts.ts';

/** A file of the folders: its bytes, none once it is gone. */
interface ToldFile {
  readonly uri: string;
  readonly bytes?: Uint8Array;
}

const told = new NotificationType<ToldFile>('gouji/file');
/** A folder may be a repository on a distant machine, of which every file read is a request. */
const most = 2000;

/** Sends the server the drafts of the folders, which it cannot read itself, and each again when it changes. */
export function tellFiles(client: BaseLanguageClient): Disposable {
  const tell = async (uri: Uri) => client.sendNotification(told, await read(uri));
  const watchers = watchedPatterns.map((pattern) => workspace.createFileSystemWatcher(pattern));
  const events = watchers.flatMap((watcher) => [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]);
  void tellAll(tell);
  return Disposable.from(...watchers, ...events.map((event) => event((uri) => void tell(uri))));
}

async function tellAll(tell: (uri: Uri) => Promise<void>): Promise<void> {
  let count = 0;
  for await (const uri of findDrafts((workspace.workspaceFolders ?? []).map((folder) => folder.uri))) {
    await tell(uri);
    if (++count >= most) return;
  }
}

async function read(uri: Uri): Promise<ToldFile> {
  try {
    return { uri: uri.toString(), bytes: await workspace.fs.readFile(uri) };
  } catch {
    return { uri: uri.toString() };
  }
}
