import { NotificationType, type Connection } from './protocol.ts';
import { decode } from '../workspace/decode.ts';
import type { World } from '../workspace/world.ts';

/** A file of the client's folders: its bytes, none once it is gone. */
interface ToldFile {
  readonly uri: string;
  readonly bytes?: Uint8Array;
}

const told = new NotificationType<ToldFile>('gouji/file');

/** The files of a client that reads them for the server, as one in a browser must (`gouji/file`). */
export class PushedFiles implements World {
  readonly #files = new Map<string, ToldFile>();
  #changed: (uri: string) => void = () => undefined;

  constructor(connection: Connection) {
    connection.onNotification(told, (file) => {
      this.#take(file);
    });
  }

  /** Without its percent signs, an address compares and names a year as a path does. */
  pathOf(uri: string): string | undefined {
    if (!uri.includes('://')) return undefined;
    try {
      return decodeURIComponent(uri);
    } catch {
      return undefined;
    }
  }

  uriOf(path: string): string {
    return this.#files.get(path)?.uri ?? encodeURI(path);
  }

  filesIn(folder: string): string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  read(path: string): string | undefined {
    const bytes = this.bytes(path);
    try {
      return bytes && decode(bytes).text;
    } catch {
      return undefined;
    }
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes;
  }

  follow(changed: (uri: string) => void): void {
    this.#changed = changed;
  }

  #take(file: ToldFile): void {
    const path = this.pathOf(file.uri);
    if (path === undefined) return;
    if (file.bytes) this.#files.set(path, file);
    else this.#files.delete(path);
    this.#changed(file.uri);
  }
}
