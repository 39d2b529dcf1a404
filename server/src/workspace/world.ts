/** The files of the client's folders, for a server that may look at them. */
export interface World {
  /** The path of the file at that address, its parts between slashes; undefined for an address of no file. */
  pathOf(uri: string): string | undefined;
  /** The address of a file. */
  uriOf(path: string): string;
  /** The files in the folder and the folders in it that may hold reports, or declare something of them. */
  filesIn(folder: string): Iterable<string>;
  /** The text of a file; undefined if it cannot be read as text. */
  read(path: string): string | undefined;
  /** The bytes of a file, for one that is no text; undefined if it cannot be read. */
  bytes(path: string): Uint8Array | undefined;
  /** Names from now on the address of each file that has changed, where no client would tell the server. */
  follow?(changed: (uri: string) => void): void;
}
