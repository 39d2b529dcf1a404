import type {
  CancellationToken,
  Connection,
  InitializeParams,
  InitializeResult,
  TextDocumentItem,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { SecondServer, uriIn, type StartAside } from './aside.ts';
import { capabilitiesFor } from './capabilities.ts';
import { followSettings } from './configuration.ts';
import { say } from '../features/basis/names.ts';
import type { ReaderBeside } from './fileReader.ts';
import { wrongParams, type Handler } from './handlers/handler.ts';
import { followFiles } from './files.ts';
import { isDeclaration } from './knownFiles.ts';
import { registerFormatting } from './handlers/formatting.ts';
import { handlers } from './handlers/index.ts';
import { NotificationType } from './protocol.ts';
import { refuseOthers } from './order.ts';
import { Publisher } from './publisher.ts';
import { Schedule } from './schedule.ts';
import { Session } from './session.ts';
import { kinds as builtInKinds } from '../kinds/index.ts';
import type { ReportKinds } from '../kinds/kind.ts';
import { LineIndex } from '../text/lines.ts';
import { analyse } from '../workspace/analysis.ts';
import { wrongIn } from './wellFormed.ts';
import { paranoid } from '../workspace/paranoid.ts';
import type { World } from '../workspace/world.ts';

/** How a server is started. */
export interface ServerOptions {
  /** Whether every analysis that follows an edit is held against a fresh one; for those who work on the server. */
  readonly paranoid?: boolean;
  /** What documents may be reports of; the built-in kinds unless others are given. */
  readonly kinds?: ReportKinds;
  /** Starts a second server for long documents; without it they are read among the others. */
  readonly aside?: StartAside;
  /** Starts what reads the files of a large folder; without it they are read among the rest. */
  readonly reader?: () => ReaderBeside;
}

/** Serves one client over the connection until it says exit. Without a world it knows only what is open. */
export function startServer(connection: Connection, world?: World, options: ServerOptions = {}): void {
  const schedule = new Schedule(connection.console);
  refuseOthers(connection);
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const read = options.paranoid ? paranoid(analyse, (difference) => complain(difference, session)) : analyse;
    const aside = new SecondServer(connection, params, options.aside);
    const session = new Session(connection, params, world, read, options.kinds ?? builtInKinds, aside, options.reader);
    const publisher = new Publisher(connection, session, schedule);
    listen(connection, session, publisher);
    const startSettings = followSettings(connection, session, schedule, () => publisher.publishAll());
    const startFiles = followFiles(connection, session, publisher, schedule, world);
    connection.onInitialized(() => {
      session.started = (async () => {
        // What a client refuses of one is no reason to leave out the next.
        await schedule.attempt('settings', startSettings);
        await schedule.attempt('formatting', () => registerFormatting(session));
        await schedule.attempt('files', startFiles);
      })();
    });
    const offered = handlers.filter((handler) => handler.offer(params.capabilities));
    for (const handler of offered) register(connection, handler, session, schedule);
    return {
      serverInfo: { name: 'gouji' },
      capabilities: capabilitiesFor(params.capabilities, session.encoding, offered),
    };
  });
  connection.listen();
}

/** Tells where the cursor is, from a client that may: what is typed where it no longer is, is not half typed. */
const cursor = new NotificationType<TextDocumentPositionParams>('gouji/cursor');

function complain(difference: string, { connection, language }: Session): void {
  const wording = {
    zh: '增量分析的结果与从头分析的不同，已改用后者；详见日志',
    en: 'an incremental analysis differs from a fresh one, which is used instead; see the log',
  };
  connection.console.error(`paranoid: ${difference}`);
  connection.window.showErrorMessage(say(wording, language));
}

/** Has a long document read aside from now on. */
function setAside(item: TextDocumentItem, { aside, documents, library }: Session, publisher: Publisher): void {
  documents.close(item.uri);
  aside.open(item);
  publisher.publishTouched(library.setAside(item.uri));
}

/** Takes in that a `gouji.json` is open: what is said of it from now on is said of what its editor has. */
function openProject(item: TextDocumentItem, { connection, library, projects }: Session, publisher: Publisher): void {
  projects.open(item);
  void connection.sendDiagnostics({ uri: library.uriOf(library.pathOf(item.uri) ?? item.uri), diagnostics: [] });
  publisher.publishProject(item.uri);
}

function listen(connection: Connection, session: Session, publisher: Publisher): void {
  const { documents, projects, library, aside } = session;
  session.onTouched = (uris) => {
    publisher.publishTouched(uris);
  };
  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (isDeclaration(textDocument.uri)) openProject(textDocument, session, publisher);
    else if (aside.isFor({ text: textDocument.text, lines: new LineIndex(textDocument.text) }))
      setAside(textDocument, session, publisher);
    else {
      documents.open(textDocument);
      publisher.publish(textDocument.uri);
    }
    publisher.onLookAround();
  });
  connection.onDidChangeTextDocument((params) => {
    const { textDocument, contentChanges } = params;
    const { uri } = textDocument;
    if (projects.get(uri)) {
      projects.change(textDocument, contentChanges);
      publisher.publishProject(uri);
      return;
    }
    if (aside.has(uri)) {
      aside.tell('textDocument/didChange', params);
      return;
    }
    documents.change(textDocument, contentChanges);
    const document = documents.get(uri);
    if (document && aside.isFor(document)) setAside(document.item, session, publisher);
    else publisher.publish(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    if (aside.has(textDocument.uri)) aside.tell('textDocument/didSave', { textDocument });
    if (documents.get(textDocument.uri)?.settle()) publisher.publishTouched([textDocument.uri]);
    publisher.onLookAround();
  });
  connection.onNotification(cursor, (params) => {
    const { textDocument, position } = params;
    if (aside.has(textDocument.uri)) aside.tell(cursor.method, params);
    if (documents.get(textDocument.uri)?.follow(position.line)) publisher.publishTouched([textDocument.uri]);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const { uri } = textDocument;
    if (aside.has(uri)) aside.close(uri);
    documents.close(uri);
    projects.close(uri);
    publisher.clear(uri);
    publisher.publishTouched(isDeclaration(uri) ? library.refresh(uri) : library.close(uri));
  });
}

function register(connection: Connection, handler: Handler, session: Session, schedule: Schedule): void {
  connection.onRequest(handler.method, (params: unknown, token: CancellationToken) => {
    const uri = uriIn(params);
    if (uri !== undefined && session.aside.has(uri)) return session.aside.ask(handler.method, params, token);
    const version = () => (uri === undefined ? undefined : session.documents.get(uri)?.version);
    return schedule.answer(handler.method, version, token, () => {
      const wrong = wrongIn(handler.method, params);
      if (wrong !== undefined) throw wrongParams(handler.method, wrong);
      return handler.answer(params, session, token);
    });
  });
}
