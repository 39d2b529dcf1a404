import type { World } from '../../server/src/workspace/world.ts';

/** Files in memory by their paths; what is set or deleted is there or gone at once. */
export class MemoryWorld implements World {
  readonly files: Map<string, string>;

  constructor(
    files: Readonly<Record<string, string>>,
    /** Those that are no text. */
    readonly documents = new Map<string, Uint8Array>(),
  ) {
    this.files = new Map(Object.entries(files));
  }

  pathOf(uri: string): string | undefined {
    return uri.startsWith('file://') ? decodeURIComponent(uri.slice('file://'.length)) : undefined;
  }

  uriOf(path: string): string {
    return `file://${encodeURI(path)}`;
  }

  filesIn(folder: string): string[] {
    return [...this.files.keys(), ...this.documents.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  read(path: string): string | undefined {
    return this.files.get(path);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.documents.get(path);
  }
}
