/** The sources of the server and what they import, for the tests that hold the order among them. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const root = join('server', 'src');

/** Every source, by its path in server/src, with its text. */
export const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, file), 'utf8') }));

/** An import as it is written. */
export interface Import {
  readonly file: string;
  readonly target: string;
}

/** Every import of every source, those of types alone included, which a bundler would not show. */
export const imports: readonly Import[] = sources.flatMap(({ file, text }) =>
  Array.from(text.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g), ([, target = '']) => ({ file, target })),
);

/** The source that is imported, by its path in server/src. */
export function sourceOf({ file, target }: Import): string {
  return normalize(join(dirname(file), target)).replaceAll('\\', '/');
}

/** The folder of server/src the file is in, or its own name. */
export function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

export function print({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
