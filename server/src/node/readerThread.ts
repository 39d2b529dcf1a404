import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A thread that answers one list of files after another. */
export interface ReaderThread<Asked, Said> {
  /** Rejects if the thread is lost, as for want of memory. */
  read(files: readonly Asked[]): Promise<readonly Said[]>;
  end(): void;
}

/** Starts a thread that runs the file. It keeps no process from ending. */
export function startReaderThread<Asked, Said>(file: string): ReaderThread<Asked, Said> {
  const worker = new Worker(file);
  const lost = new AbortController();
  worker.unref();
  // Whoever waits for an answer learns of it; nobody else needs to.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    lost.abort();
  });
  return {
    async read(files) {
      worker.postMessage(files);
      const [said] = (await once(worker, 'message', { signal: lost.signal })) as [readonly Said[]];
      return said;
    },
    end: () => void worker.terminate(),
  };
}
