import type {
  CancellationToken,
  Connection,
  InitializeParams,
  MessageConnection,
  TextDocumentItem,
} from './protocol.ts';
import { isDeclaration } from './knownFiles.ts';
import { isLong } from './long.ts';
import type { Lines } from '../text/lines.ts';
import type { Text } from '../text/text.ts';

/** Starts a second server, in a thread of its own. */
export type StartAside = () => MessageConnection;

/** What the second server asks of the client that the first has asked already. */
const askedBefore: ReadonlySet<string> = new Set(['client/registerCapability', 'client/unregisterCapability']);

/**
 * The long documents, which a second server reads and answers for, so that no answer about another waits for
 * theirs. It is started with the first of them. To the client there is one server.
 */
export class SecondServer {
  readonly #client: Connection;
  readonly #params: InitializeParams;
  readonly #start: StartAside | undefined;
  readonly #uris = new Set<string>();
  #server: MessageConnection | undefined;

  constructor(client: Connection, params: InitializeParams, start: StartAside | undefined) {
    this.#client = client;
    this.#params = params;
    this.#start = start;
  }

  /** Whether a text is better read there. */
  isFor(document: { readonly text: Text; readonly lines: Lines }): boolean {
    return this.#start !== undefined && isLong(document);
  }

  has(uri: string): boolean {
    return this.#uris.has(uri);
  }

  /** Hands over a document, with all that is said about it from now on. */
  open(textDocument: TextDocumentItem): void {
    this.#server ??= this.#begin();
    this.#uris.add(textDocument.uri);
    this.tell('textDocument/didOpen', { textDocument });
  }

  /** Takes in that a document is no longer open. */
  close(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } });
    this.#uris.delete(uri);
  }

  /** Passes on what the client has said. */
  tell(method: string, params: object): void {
    void this.#server?.sendNotification(method, params);
  }

  /** Passes on what the client has asked; the answer. */
  ask(method: string, params: unknown, token: CancellationToken): Promise<unknown> | undefined {
    return this.#server?.sendRequest(method, params, token);
  }

  #begin(): MessageConnection | undefined {
    const server = this.#start?.();
    if (!server) return undefined;
    server.onRequest((method, params, token) => (askedBefore.has(method) ? null : this.#pass(method, params, token)));
    server.onNotification((method, params) => {
      // What is to be said of a `gouji.json` the first server says, who knows what of it is open.
      if (!isDeclaration((params as { readonly uri?: string } | undefined)?.uri ?? ''))
        void this.#client.sendNotification(method, params);
    });
    server.listen();
    void server.sendRequest('initialize', this.#params);
    void server.sendNotification('initialized', {});
    return server;
  }

  /** What the second server asks of the client; a request without parameters stays one. */
  #pass(method: string, params: unknown, token: CancellationToken): Promise<unknown> {
    return params === undefined
      ? this.#client.sendRequest(method, token)
      : this.#client.sendRequest(method, params, token);
  }
}

/** What a message says where a document is named: as most do, by an item handed out before, or by the argument of a command. */
interface Naming {
  readonly textDocument?: { readonly uri?: unknown };
  readonly item?: { readonly uri?: unknown };
  readonly arguments?: readonly ({ readonly uri?: unknown } | undefined)[] | null;
}

/** The address of the document that a request is about; undefined for one about none. */
export function uriIn(params: unknown): string | undefined {
  const { textDocument, item, arguments: given } = (params ?? {}) as Naming;
  const uri = (textDocument ?? item ?? given?.[0])?.uri;
  return typeof uri === 'string' ? uri : undefined;
}
