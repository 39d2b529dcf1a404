import type { MessageConnection } from 'vscode-jsonrpc';
import type { DidChangeWatchedFilesParams, InitializeParams } from 'vscode-languageserver-protocol';
import { register } from './connection.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';
import type { World } from '../workspace/world.ts';

const watchers = ['**/*.{md,txt,html,htm}', '**/gouji.json'].map((globPattern) => ({ globPattern }));

/** Follows what happens in the client's folders. Gives what is to be done first, once the client is ready. */
export function followFiles(
  connection: MessageConnection,
  session: Session,
  publisher: Publisher,
  params: InitializeParams,
  world: World | undefined,
): () => Promise<void> {
  const { library } = session;
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
    publisher.publishTouched(changes.flatMap(({ uri }) => library.refresh(uri)));
  });
  world?.follow?.((uri) => {
    publisher.publishTouched(library.refresh(uri));
  });
  return async () => {
    if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await register(connection, 'workspace/didChangeWatchedFiles', { watchers });
    await library.load((params.workspaceFolders ?? []).map(({ uri }) => uri));
    publisher.publishTouched(Array.from(session.documents.all(), ({ uri }) => uri));
  };
}
