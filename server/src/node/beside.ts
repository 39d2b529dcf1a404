import { dirname, join } from 'node:path';

/** A name that no other file has, beside the file; as long as any other, however long the file's own name is. */
export function nameBeside(path: string): string {
  return join(dirname(path), `.gouji-${crypto.randomUUID()}.tmp`);
}
