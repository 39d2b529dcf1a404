import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const require = createRequire(new URL('./peers/package.json', import.meta.url));
const MarkdownIt = require('markdown-it');

/** Starts a server and connects with it: over its standard input and output, or as VS Code does, over Node's own channel. */
function connected({ command, ipc = false }) {
  const [script, ...others] = command;
  if (!ipc) {
    const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
    const ends = [new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)];
    return { server, connection: createProtocolConnection(...ends) };
  }
  const options = others.map((option) => (option === '--stdio' ? '--node-ipc' : option));
  const server = fork(script, options, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return { server, connection: createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)) };
}

/** A server that runs, with one document or more, seen from its client. */
export class Client {
  #versions = new Map();
  #waiting = new Map();

  /** Starts the server and opens nothing yet. `kind` is of `servers.mjs`; `folder`: an address the server may look through. */
  static async start(kind, folder) {
    const client = new Client();
    client.kind = kind;
    const { server, connection } = connected(kind);
    client.process = server;
    client.connection = connection;
    client.#answer();
    client.connection.listen();
    const diagnostics = kind.pulls ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } };
    const textDocument = { ...diagnostics, hover: { contentFormat: ['markdown'] } };
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument, workspace: { configuration: true }, window: { workDoneProgress: true } },
      initializationOptions: { markdownFileExtensions: ['md'] },
      workspaceFolders: folder ? [{ uri: folder, name: 'folder' }] : null,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** What servers ask of a client; that of Markdown has its client parse. */
  #answer() {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.kind.settings ?? null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }) => value.kind === 'end' && this.#ended());
    connection.onRequest('markdown/parse', ({ text, uri }) => new MarkdownIt().parse(text ?? this.texts.get(uri), {}));
    for (const name of ['fs/watcher/create', 'fs/watcher/delete']) connection.onRequest(`markdown/${name}`, () => null);
    connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
      if (version === this.#versions.get(uri)) this.#waiting.get(uri)?.();
    });
  }

  texts = new Map();
  #ended = () => undefined;

  /** Resolves when work that is told of, as the reading of a folder, has ended. */
  ended() {
    return new Promise((resolve) => (this.#ended = resolve));
  }

  /** Opens a document; resolves when what is to be said of it has come. */
  open(uri, text) {
    this.texts.set(uri, text);
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: this.kind.language, version: 1, text };
    return this.#diagnosed(uri, () => this.connection.sendNotification('textDocument/didOpen', { textDocument }));
  }

  /** Types a digit over the figure at that place; resolves when what is to be said of it has come. */
  type(uri, place, digit) {
    return this.#diagnosed(uri, () => this.send(uri, place, digit));
  }

  /** Types a digit over another without waiting. */
  send(uri, { line, character }, digit) {
    return this.change(uri, { start: { line, character }, end: { line, character: character + 1 } }, String(digit));
  }

  /** Edits as an editor does; resolves when what is to be said of it has come. */
  edit(uri, range, text) {
    return this.#diagnosed(uri, () => this.change(uri, range, text));
  }

  /** Edits without waiting. */
  change(uri, range, text) {
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [{ range, text }];
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  hover(uri, position) {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  }

  async #diagnosed(uri, act) {
    if (this.kind.pulls) {
      await act();
      return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    }
    const said = new Promise((resolve) => this.#waiting.set(uri, resolve));
    await act();
    return said;
  }

  /** The memory the server's process holds, in MiB; Linux only. */
  memory() {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
  }

  async stop() {
    this.connection.dispose();
    this.process.kill('SIGKILL');
    await new Promise((resolve) => this.process.once('exit', resolve));
  }
}
