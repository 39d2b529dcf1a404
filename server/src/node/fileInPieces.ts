import { accessSync, closeSync, constants, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { nameBeside } from './beside.ts';
import { outputPlace } from './outputPlace.ts';
import { copyRights } from './rights.ts';

/**
 * A file written piece by piece, its place found as a shell finds it. A regular file, or one that is not there yet, is
 * written beside its place and put there when it is whole: whoever looks sees the old content or the new, never a part.
 * Into devices, pipes and the descriptors of this process each piece goes as it comes. Every method throws the
 * system's error.
 */
export class FileInPieces {
  #file: number | undefined;
  /** Whether it was opened here, and is to be closed here. */
  readonly #isOwn: boolean;
  /** Where it is until it is whole, and where it then goes. */
  readonly #move: { readonly from: string; readonly to: string } | undefined;

  constructor(path: string) {
    const place = outputPlace(path);
    const there = statSync(path, { throwIfNoEntry: false });
    const isRegular = there?.isFile() !== false;
    // A regular file that this process writes to already goes on where the last piece ended.
    this.#isOwn = !isRegular || 'path' in place;
    if (isRegular && 'path' in place) {
      if (there) accessSync(place.path, constants.W_OK);
      this.#move = { from: nameBeside(place.path), to: place.path };
      this.#file = openSync(this.#move.from, 'wx');
      if (there) copyRights(place.path, this.#file);
    } else this.#file = 'descriptor' in place && isRegular ? place.descriptor : openSync(path, 'w');
  }

  add(text: string | Uint8Array): void {
    if (this.#file !== undefined && text.length > 0) writeFileSync(this.#file, text);
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#close();
    if (this.#move) renameSync(this.#move.from, this.#move.to);
  }

  /** Leaves nothing behind of a file that was not finished. */
  abandon(): void {
    this.#close();
    if (this.#move) rmSync(this.#move.from, { force: true });
  }

  #close(): void {
    if (this.#file !== undefined && this.#isOwn) closeSync(this.#file);
    this.#file = undefined;
  }
}
