import { readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where a path leads to: one of the descriptors of this process, or a place in the file system, with a file or not. */
export type OutputPlace = { readonly descriptor: number } | { readonly path: string };

/** What the system calls the descriptors of this process. */
const ownDescriptor = /^\/(?:dev|proc\/(?:self|(\d+)))\/(?:fd\/(\d+)|std(out|err))$/;

/** No more links than these are followed, as the system does. */
const mostLinks = 40;

/** The place that a path leads to through links, of which the last may lead to where nothing is yet. */
export function outputPlace(path: string): OutputPlace {
  let place = resolve(path);
  for (let followed = 0; followed < mostLinks; followed++) {
    const descriptor = descriptorNamed(place);
    if (descriptor !== undefined) return { descriptor };
    const next = linkAt(place);
    if (next === undefined) break;
    place = resolve(dirname(place), next);
  }
  return { path: place };
}

function descriptorNamed(path: string): number | undefined {
  const [, owner, number, name] = ownDescriptor.exec(path) ?? [];
  if (owner !== undefined && Number(owner) !== process.pid) return undefined;
  if (number !== undefined) return Number(number);
  return name === undefined ? undefined : name === 'out' ? 1 : 2;
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // no link
  }
}
