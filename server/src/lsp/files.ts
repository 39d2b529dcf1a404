import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type Connection,
} from './protocol.ts';
import { projectDiagnostics } from './projectDiagnostics.ts';
import { ReadingProgress } from './readingProgress.ts';
import type { Schedule } from './schedule.ts';
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
  schedule: Schedule,
  world: World | undefined,
): () => Promise<void> {
  const { library } = session;
  const refresh = (uris: readonly string[]) => {
    publisher.publishTouched(uris.flatMap((uri) => library.refresh(uri)));
  };
  const takeIn = (uris: readonly string[]) => {
    const waiting = library.ready(uris);
    if (!waiting) refresh(uris);
    else
      void schedule.attempt('files', async () => {
        await waiting;
        refresh(uris);
      });
  };
  connection.onDidChangeWatchedFiles((params) => {
    session.aside.tell(DidChangeWatchedFilesNotification.method, params);
    takeIn(params.changes.map(({ uri }) => uri));
  });
  world?.follow?.((uri) => {
    takeIn([uri]);
  });
  library.onProject = (uri, text, problems) => {
    if (session.projects.holds(uri)) return; // what its editor has is told
    const diagnostics = projectDiagnostics(text, problems, { uri, encoding: session.encoding }, session.language);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  library.onTouched = (uris) => {
    publisher.publishTouched(uris);
  };
  const { folders } = session;
  library.isAwaited = world !== undefined && folders.size > 0;
  const publishAll = () => {
    publisher.publishTouched(Array.from(session.documents.all(), ({ uri }) => uri));
  };
  let underWay = 0;
  const load = async (some: Iterable<string>) => {
    const progress = new ReadingProgress(session);
    underWay++;
    try {
      return await library.load([...some], progress);
    } finally {
      underWay--;
      library.isAwaited = progress.isStopped();
      progress.done();
    }
  };
  const lookAround = async () => {
    // Whoever is reading the folders sees what there is.
    if (underWay > 0) return;
    publisher.publishTouched([...(await load(folders))]);
  };
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, (params) => {
    session.aside.tell(DidChangeWorkspaceFoldersNotification.method, params);
    const { added, removed } = params.event;
    for (const { uri } of removed) folders.delete(uri);
    for (const { uri } of added) folders.add(uri);
    publisher.publishTouched(library.unload(removed.map(({ uri }) => uri)));
    publishAll();
    void schedule
      .attempt('folders', async () => {
        await session.onFolders();
        await load(added.map(({ uri }) => uri));
      })
      .finally(publishAll);
  });
  if (!isWatching(session)) publisher.onLookAround = () => void schedule.soon('folders', lookAround);
  connection.onShutdown(() => {
    library.stop();
  });
  return async () => {
    try {
      if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
        await schedule.attempt('watching', () =>
          connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
        );
      await load(folders);
    } finally {
      publishAll();
    }
  };
}

/** Whether the client tells what happens to files; the neighbours of a document are else looked at when it is opened or saved. */
function isWatching({ client }: Session): boolean {
  return client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}
