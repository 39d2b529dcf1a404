import { createReadStream } from 'node:fs';

/**
 * The lines of a file, divided at line feeds alone, as JSON by lines is: Node's own reader of lines divides at U+2028, too,
 * which may stand within a string.
 *
 * @param bytes how much of the file is read, if not all
 * @param encoding how it is read: in `latin1` each byte is one unit
 */
export async function* linesOfFile(
  path: string,
  bytes?: number,
  encoding: 'utf8' | 'latin1' = 'utf8',
): AsyncGenerator<string> {
  if (bytes === 0) return;
  const end = bytes === undefined ? {} : { end: bytes - 1 };
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding, ...end }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
