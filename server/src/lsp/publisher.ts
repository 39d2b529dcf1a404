import type { Connection } from 'vscode-languageserver';
import { diagnosticsOf } from './handlers/diagnostic.ts';
import type { Schedule } from './schedule.ts';
import type { Session } from './session.ts';

/** Sends what a client gets unasked after an edit: diagnostics where it does not pull them, and the verdict. */
export class Publisher {
  constructor(
    readonly connection: Connection,
    readonly session: Session,
    readonly schedule: Schedule,
  ) {}

  /** Sends soon what is to be said of the document; a newer edit takes the place of an older one. */
  publish(uri: string): void {
    void this.schedule.soon(uri, () => this.#send(uri));
  }

  /** Takes back what was said of a document. */
  clear(uri: string): void {
    if (!this.#pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  get #pulls(): boolean {
    return this.session.client.textDocument?.diagnostic !== undefined;
  }

  #send(uri: string): void {
    const document = this.session.documents.get(uri);
    if (!document || this.#pulls) return;
    const diagnostics = diagnosticsOf(document, this.session);
    void this.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }
}
