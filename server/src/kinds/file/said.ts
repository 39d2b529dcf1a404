import type { Path, WrongKey } from '../../declared/readDeclared.ts';
import { stoodBefore } from '../../declared/words.ts';
import type { Wording } from '../../forms/schema.ts';

/** Each value that another before it is too. */
export function twice(values: readonly string[], pathOfNth: (at: number) => Path): WrongKey[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at ? [{ path: pathOfNth(at), message: stoodBefore(value) }] : [],
  );
}

/** A message in both languages. */
export function said(zh: string, en: string): Wording {
  return { zh, en };
}

/** Said of a name that the words of a text cannot be held against. */
export const withoutHan = said('至少要有一个汉字', 'needs a Chinese character');
