import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  RelativePattern,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileSystemProvider,
} from 'vscode';
import type { OfficeDraft } from '../../../server/src/lsp/handlers/officeDraft.ts';
import { fileUri } from './addresses.ts';

/** What the server makes of a document: its address as a draft, and its bytes. */
export type ReadOffice = (shown: Uri, bytes: Uint8Array) => Promise<OfficeDraft>;

function refuse(): never {
  throw FileSystemError.NoPermissions();
}

/** Word and Excel documents as files of text: the drafts that are in them. */
export function officeFiles(read: ReadOffice): FileSystemProvider {
  const changed = new EventEmitter<FileChangeEvent[]>();
  return {
    onDidChangeFile: changed.event,
    watch: (uri) =>
      watched(uri, (type) => {
        changed.fire([{ type, uri }]);
      }),
    stat: (uri) => workspace.fs.stat(fileUri(uri)),
    readFile: async (uri) => {
      const draft = await read(uri, await workspace.fs.readFile(fileUri(uri)));
      if ('reason' in draft) throw FileSystemError.Unavailable(draft.reason);
      return new TextEncoder().encode(draft.text);
    },
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

/** Tells what becomes of a document. Its own name would be taken for a pattern: all of its folder is watched. */
function watched(shown: Uri, tell: (type: FileChangeType) => void): Disposable {
  const file = fileUri(shown);
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), '*'));
  const on = (type: FileChangeType) => (uri: Uri) => {
    if (uri.toString() === file.toString()) tell(type);
  };
  return Disposable.from(
    watcher,
    watcher.onDidChange(on(FileChangeType.Changed)),
    watcher.onDidCreate(on(FileChangeType.Created)),
    watcher.onDidDelete(on(FileChangeType.Deleted)),
  );
}
