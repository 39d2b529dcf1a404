import { DidChangeWatchedFilesNotification, type Connection, type InitializeParams } from './protocol.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';
import { watchedPatterns } from '../workspace/draftFiles.ts';
import type { World } from '../workspace/world.ts';

const watchers = watchedPatterns.map((globPattern) => ({ globPattern }));

/** Follows what happens in the client's folders. Gives what is to be done first, once the client is ready. */
export function followFiles(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  params: InitializeParams,
  world: World | undefined,
): () => Promise<void> {
  const { library } = session;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    publisher.publishTouched(changes.flatMap(({ uri }) => library.refresh(uri)));
  });
  world?.follow?.((uri) => {
    publisher.publishTouched(library.refresh(uri));
  });
  connection.onShutdown(() => {
    library.stop();
  });
  return async () => {
    if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await library.load((params.workspaceFolders ?? []).map(({ uri }) => uri));
    publisher.publishTouched(Array.from(session.documents.all(), ({ uri }) => uri));
  };
}
