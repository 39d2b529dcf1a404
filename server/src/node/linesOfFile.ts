import { createReadStream } from 'node:fs';

/**
 * The lines of a file, divided at line feeds alone, as JSON by lines is: Node's own reader of lines divides at U+2028, too,
 * which may stand within a string.
 *
 * @param bytes how much of the file is read, if not all
 */
export async function* linesOfFile(path: string, bytes?: number): AsyncGenerator<string> {
  if (bytes === 0) return;
  const end = bytes === undefined ? {} : { end: bytes - 1 };
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', ...end }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
