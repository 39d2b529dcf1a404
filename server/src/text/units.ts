/** Some UTF-16 units, to ask of a place in a text without making a text of it. */
export type Units = ReadonlySet<number>;

/** The units of a text. */
export function unitsOfText(text: string): Units {
  return new Set(Array.from(text, (character) => character.charCodeAt(0)));
}

/** What a pattern calls white space (`\s`). */
export const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
