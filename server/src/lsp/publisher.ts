import { NotificationType, type Connection } from './protocol.ts';
import { tableLines, type LineRange } from '../features/basis/tableLines.ts';
import { verdictOn, type DocumentVerdict } from '../features/verdict.ts';
import { diagnosticsOf, diagnosticsOfProject } from './handlers/diagnostic.ts';
import { refresh } from './refresh.ts';
import type { Schedule } from './schedule.ts';
import type { Session } from './session.ts';

/** How a document stands, sent after each analysis to a client that asks for it. */
const verdict = new NotificationType<DocumentVerdict & { uri: string; tables?: readonly LineRange[] }>('gouji/verdict');

/** Sends what a client gets unasked: diagnostics where it does not pull them, and the verdict. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #schedule: Schedule;
  /** Has the neighbours of documents looked at, where no client tells of them. */
  onLookAround: () => void = () => undefined;

  constructor(connection: Connection, session: Session, schedule: Schedule) {
    this.#connection = connection;
    this.#session = session;
    this.#schedule = schedule;
  }

  /**
   * Sends soon what is to be said of the document, and behind that tells the others what it now says; a
   * newer edit takes the place of an older one.
   */
  publish(uri: string): void {
    void this.#schedule.soon(uri, async () => {
      await this.#send(uri);
      void this.#schedule.soon(`beside ${uri}`, () => {
        this.#tellOthers(uri);
      });
    });
  }

  /** Sends soon what cannot be used of a `gouji.json` that is open. */
  publishProject(uri: string): void {
    if (!this.#pulls) void this.#schedule.soon(uri, () => this.#sendProject(uri));
  }

  async #sendProject(uri: string): Promise<void> {
    const project = this.#session.projects.get(uri);
    if (!project) return;
    const { version } = project;
    const diagnostics = await diagnosticsOfProject(project, this.#session);
    if (version === project.version) await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Says everything anew, as after a change of settings. */
  publishAll(): void {
    for (const { uri } of this.#session.documents.all()) this.publish(uri);
    for (const { uri } of this.#session.projects.all()) this.publishProject(uri);
    void this.#schedule.attempt('refresh', () => refresh(this.#connection, this.#session.client));
  }

  /** Says anew what is to be said of documents though they were not edited, of those that are open. */
  publishTouched(uris: readonly string[]): void {
    const open = uris.flatMap((uri) => this.#session.documents.get(uri) ?? []);
    for (const document of open) {
      document.forget();
      this.publish(document.uri);
    }
    if (open.length > 0) void this.#schedule.attempt('refresh', () => refresh(this.#connection, this.#session.client));
  }

  /** Takes back what was said of a document. */
  clear(uri: string): void {
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  get #pulls(): boolean {
    return this.#session.client.textDocument?.diagnostic !== undefined;
  }

  #tellOthers(uri: string): void {
    const { documents, library } = this.#session;
    const document = documents.get(uri);
    if (document) this.publishTouched(library.update(uri, document.analysis));
  }

  async #send(uri: string): Promise<void> {
    const { documents, options } = this.#session;
    const document = documents.get(uri);
    if (!document) return;
    if (!this.#pulls) {
      const diagnostics = diagnosticsOf(document.analysis, document, this.#session);
      await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    }
    if (options.verdict) {
      const tables = tableLines(document.analysis);
      await this.#connection.sendNotification(verdict, {
        uri,
        ...verdictOn(document.analysis, this.#session.language),
        ...(tables.length > 0 && { tables }),
      });
    }
  }
}
