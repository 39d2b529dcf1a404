import type { Writable } from 'node:stream';

/** Where text goes: the terminal, a pipe or a file. */
export interface Sink {
  readonly isTerminal: boolean;
  /** The width of the terminal in columns; undefined where there is none. */
  readonly columns: number | undefined;
  /**
   * Waits until the text, or the bytes, are on its way. False once the reader has gone and nothing more is needed.
   * Throws the system's error where the text cannot be written, as on a full disk.
   */
  write(text: string | Uint8Array): Promise<boolean>;
}

/** Standard output or standard error; only on a terminal does it know what it is. */
type ProcessStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** One of the process's own streams. */
export function sinkOf(stream: ProcessStream): Sink {
  // Failures arrive in the callback too; without a listener they would end the process.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve(true);
          else if (isReaderGone(error)) resolve(false);
          else reject(error);
        });
      }),
  };
}

function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
