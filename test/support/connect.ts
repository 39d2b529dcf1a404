import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  ApplyWorkspaceEditRequest,
  createConnection,
  createMessageConnection,
  createProtocolConnection,
  InitializeRequest,
  ProposedFeatures,
  ShowDocumentRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ConfigurationParams,
  type Connection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type ShowDocumentParams,
  type ShowMessageParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { DocumentVerdict } from '../../server/src/features/verdict.ts';
import { keepOrder } from '../../server/src/lsp/order.ts';
import { startServer, type ServerOptions } from '../../server/src/lsp/server.ts';
import type { World } from '../../server/src/workspace/world.ts';

/** What a client tells the server when it starts it. */
export type ClientOptions = Partial<
  Pick<InitializeParams, 'locale' | 'initializationOptions' | 'workspaceFolders' | 'rootUri'>
> & {
  readonly capabilities?: ClientCapabilities;
  /** The settings the client answers with when asked for `gouji`. */
  readonly settings?: unknown;
  /** Those of its folders that have settings of their own, by their addresses; without it, it knows none and answers once. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** Whether it refuses what the server would have registered. */
  readonly refuses?: boolean;
};

/** A world, or one that is told of files over the connection. */
type WorldOf = World | ((connection: Connection) => World);

/** Starts a server and a client joined by two streams in memory, so that every message is real JSON. */
export async function connect(options: ClientOptions = {}, world?: WorldOf, serving?: ServerOptions): Promise<Client> {
  const [toServer, toClient] = serve(world, serving);
  return Client.start(toClient, toServer, options);
}

/** Starts a server; the streams to it and from it. */
function serve(world: WorldOf | undefined, serving: ServerOptions = {}): [PassThrough, PassThrough] {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const order = { messageStrategy: keepOrder() };
  const connection = createConnection(ProposedFeatures.all, toServer, toClient, order);
  startServer(connection, typeof world === 'function' ? world(connection) : world, serving);
  return [toServer, toClient];
}

/** Starts a server that has long documents read by a second one. */
export function connectToTwo(options: ClientOptions = {}, world?: WorldOf): Promise<Client> {
  const aside = () => {
    const [toSecond, fromSecond] = serve(world);
    return createMessageConnection(new StreamMessageReader(fromSecond), new StreamMessageWriter(toSecond));
  };
  return connect(options, world, { aside });
}

/** How a document stands, as the server says it to a client that asks. */
export type Verdict = DocumentVerdict & { uri: string };

/** The client's end of a connection to a server. */
export class Client {
  readonly logged: LogMessageParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly verdicts: Verdict[] = [];
  readonly messages: ShowMessageParams[] = [];
  readonly shown: ShowDocumentParams[] = [];
  readonly edits: WorkspaceEdit[] = [];
  readonly #waiting = new Set<() => void>();
  #version = 1;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
  ) {}

  /** Says hello over the streams and returns when the server is ready. */
  static async start(input: Readable, output: Writable, options: ClientOptions): Promise<Client> {
    const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
      const { settings = null, folderSettings } = options;
      return folderSettings ? items.map(({ scopeUri = '' }) => folderSettings[scopeUri] ?? settings) : [settings];
    });
    connection.onRequest('client/registerCapability', () => {
      if (options.refuses) throw new Error('no registration');
      return null;
    });
    connection.listen();
    const hello = { processId: null, rootUri: null, capabilities: {}, ...options };
    const client = new Client(connection, await connection.sendRequest(InitializeRequest.type, hello));
    client.#collect('window/logMessage', client.logged);
    client.#collect('textDocument/publishDiagnostics', client.published);
    client.#collect('gouji/verdict', client.verdicts);
    client.#collect('window/showMessage', client.messages);
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      client.edits.push(edit);
      return { applied: true };
    });
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      client.shown.push(params);
      return { success: true };
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  #collect(method: string, into: object[]): void {
    this.connection.onNotification(method, (params: object) => {
      into.push(params);
      for (const look of this.#waiting) look();
    });
  }

  /** Resolves with what is found, looking anew whenever the server has said something. */
  until<T>(find: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (!found) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  async open(uri: string, text: string, languageId = 'gov-report'): Promise<void> {
    const textDocument = { uri, languageId, version: this.#version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Edits a document; without a range the text replaces all of it. Returns the new version. */
  async change(uri: string, text: string, range?: Range): Promise<number> {
    const version = ++this.#version;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
    return version;
  }

  /** Sends a request about a document. */
  async request<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...params });
  }

  /** The diagnostics of a document, pulled. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return (await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uri)).items;
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
