/** Some UTF-16 units, to ask of a place in a text without making a text of it. */
export type Units = ReadonlySet<number>;

/** The units of a text. */
export function unitsOfText(text: string): Units {
  return new Set(Array.from(text, (character) => character.charCodeAt(0)));
}

/** Some UTF-16 units with a place for each there is: asked of every unit of a long text, it costs a fraction of a set or a pattern. */
export type UnitTable = Readonly<Uint8Array>;

/** The table of those units: 1 for each of them. */
export function unitTable(units: Iterable<number>): UnitTable {
  const table = new Uint8Array(0x10000);
  for (const unit of units) table[unit] = 1;
  return table;
}

/** The units from one to another, both included. */
export function unitsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What a pattern calls white space (`\s`). */
export const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
