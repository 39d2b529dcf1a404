import { strFromU8, unzipSync } from 'fflate';

/** What stands in the parts of a package (ZIP) as text, by their names. */
export function unpacked(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
