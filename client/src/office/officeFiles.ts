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
import { lockNames } from '../../../server/src/workspace/lockNames.ts';
import { fileUri, isThere, nameOf } from './addresses.ts';

/** What the server makes of documents, each by its address as a draft and its bytes. */
export interface OfficeServer {
  /** The draft that says what a document says. */
  read(shown: Uri, bytes: Uint8Array): Promise<OfficeDraft>;
  /** The document once its draft has become that text. */
  mend(shown: Uri, bytes: Uint8Array, text: string): Promise<MendedDocument>;
}

/** The bytes of a document, or why it cannot be as was wanted. */
export type MendedDocument = { readonly bytes: Uint8Array } | { readonly reason: string };

function refuse(): never {
  throw FileSystemError.NoPermissions();
}

/**
 * Word and Excel documents as files of text: the drafts that are in them. Of a draft that is saved the figures go into
 * the document, each to its place; where anything else was edited, or the document has changed since, nothing is.
 */
export function officeFiles(server: () => Promise<OfficeServer>): FileSystemProvider {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const known = new Map<string, Uint8Array>();
  return {
    onDidChangeFile: changed.event,
    watch: (uri) =>
      watched(uri, (type) => {
        changed.fire([{ type, uri }]);
      }),
    stat: (uri) => workspace.fs.stat(fileUri(uri)),
    readFile: async (uri) => {
      const bytes = await workspace.fs.readFile(fileUri(uri));
      const draft = await (await server()).read(uri, bytes);
      if ('reason' in draft) throw FileSystemError.Unavailable(draft.reason);
      known.set(uri.toString(), bytes);
      return new TextEncoder().encode(draft.text);
    },
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: async (uri, content) => {
      const bytes = await save(await server(), uri, new TextDecoder().decode(content), known.get(uri.toString()));
      known.set(uri.toString(), bytes);
    },
    delete: refuse,
    rename: refuse,
  };
}

/** Puts the figures of a draft into its document, if that is still what was read; its bytes by then. */
async function save(server: OfficeServer, shown: Uri, text: string, read?: Uint8Array): Promise<Uint8Array> {
  const file = fileUri(shown);
  const stored = await workspace.fs.readFile(file);
  if (read && !isSame(read, stored)) await refuseAs('changedElsewhere');
  if (await isOpenElsewhere(file)) await refuseAs('openElsewhere');
  const mended = await server.mend(shown, stored, text);
  if ('reason' in mended) throw FileSystemError.Unavailable(mended.reason);
  if (!isSame(mended.bytes, stored)) await workspace.fs.writeFile(file, mended.bytes);
  return mended.bytes;
}

/** Refuses in words that are loaded for that: nobody waits for a report with them. */
async function refuseAs(reason: 'changedElsewhere' | 'openElsewhere'): Promise<never> {
  const { words } = await import('../wording.ts');
  throw FileSystemError.Unavailable(words()[reason]);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** Whether a program says beside a document that it has it open. */
async function isOpenElsewhere(file: Uri): Promise<boolean> {
  for (const name of lockNames(nameOf(file))) if (await isThere(Uri.joinPath(file, '..', name))) return true;
  return false;
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
