/** What the thread runs that reads a folder beside the server: it answers every list of files with what they say. */
import { parentPort } from 'node:worker_threads';
import { kinds } from './kinds/index.ts';
import { FileReader, type FileAsked, type FileSays } from './lsp/fileReader.ts';
import { OfficeReader } from './lsp/officeReader.ts';
import { diskWorld } from './node/world.ts';
import { summarize } from './workspace/summary.ts';

const reader = new FileReader(diskWorld, kinds, new OfficeReader());

async function answer(files: readonly FileAsked[]): Promise<FileSays[]> {
  await reader.ready(files.map(({ path }) => path));
  return files.map((file) => {
    const analysis = reader.analyse(file);
    return analysis && summarize(file.path, analysis);
  });
}

parentPort?.on('message', (files: readonly FileAsked[]) => {
  void answer(files).then((said) => parentPort?.postMessage(said));
});
