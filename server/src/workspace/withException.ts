import type { Grounds } from '../check/grounds.ts';
import type { TextChange } from '../text/change.ts';
import { withListed } from './withListed.ts';

/** An exception as a `gouji.json` lists it: with the file, seen from its folder, and why. */
export interface ListedException extends Grounds {
  readonly file: string;
  readonly reason: string;
}

/** What changes in the text of a `gouji.json` when the exception is listed last (`withListed`). */
export function withException(text: string, exception: ListedException): TextChange[] | undefined {
  const { file, code, at, values, reason } = exception;
  return withListed(text, 'exceptions', { file, code, at, values, reason });
}
