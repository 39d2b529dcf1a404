import { EventEmitter, type Disposable, type Event, type Uri } from 'vscode';
import type { DocumentVerdict } from '../../server/src/features/verdict.ts';

/** What the server tells of a document after each analysis (`gouji/verdict`). */
export interface Verdict extends DocumentVerdict {
  readonly uri: string;
  /** The first and the last line of each table in which Tab goes from figure to figure. */
  readonly tables?: readonly (readonly [number, number])[];
}

/** The newest verdict on each open document. */
export class Verdicts implements Disposable {
  readonly #newest = new Map<string, Verdict>();
  readonly #changed = new EventEmitter<string>();
  /** Fires when a verdict came or went, with the address of its document. */
  readonly onDidChange: Event<string> = this.#changed.event;

  set(verdict: Verdict): void {
    this.#newest.set(verdict.uri, verdict);
    this.#changed.fire(verdict.uri);
  }

  delete(uri: Uri): void {
    if (this.#newest.delete(uri.toString())) this.#changed.fire(uri.toString());
  }

  /** Forgets all of them, as when the server is gone. */
  clear(): void {
    const known = [...this.#newest.keys()];
    this.#newest.clear();
    for (const uri of known) this.#changed.fire(uri);
  }

  /** Undefined until the server has read the document. */
  get(uri: Uri | undefined): Verdict | undefined {
    return uri && this.#newest.get(uri.toString());
  }

  /** The verdicts on all open documents. */
  all(): Iterable<Verdict> {
    return this.#newest.values();
  }

  /** Waits until the server has read the document. */
  first(uri: Uri): Promise<Verdict> {
    const known = this.get(uri);
    return known ? Promise.resolve(known) : this.next(uri);
  }

  /** Waits until the server has read the document anew. */
  next(uri: Uri): Promise<Verdict> {
    return new Promise((resolve) => {
      const listener = this.onDidChange((changed) => {
        const verdict = changed === uri.toString() ? this.get(uri) : undefined;
        if (!verdict) return;
        listener.dispose();
        resolve(verdict);
      });
    });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
