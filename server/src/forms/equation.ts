/** What a side of a statement adds or takes off. */
export interface KeyTerm {
  /** The key of a row or column. */
  readonly key: string;
  /** Whether it is the figure of the same organisation's report on the year before. */
  readonly previous: boolean;
  readonly minus: boolean;
}

/** Two sums of keys that are said to be equal, or the left one to be the smaller one or equal. */
export interface KeyStatement {
  readonly left: readonly KeyTerm[];
  readonly operator: '=' | '<=';
  readonly right: readonly KeyTerm[];
}

/** The two sides of an equation of the form, as keys. Keys hold letters, digits and points. */
export function parseEquation(equation: string): { left: string[]; right: string[] } {
  const { left, operator, right } = parseStatement(equation);
  const isPlain = [...left, ...right].every(({ previous, minus }) => !previous && !minus);
  if (operator !== '=' || !isPlain || left.length === 0 || right.length === 0)
    throw new Error(`not an equation of sums: ${equation}`);
  return { left: left.map(({ key }) => key), right: right.map(({ key }) => key) };
}

/**
 * A statement over figures: `inForce = previous inForce + made - repealed`, `0 <= previous + change`. A side is
 * a sum of keys with their signs, or 0. `previous` before a key means the figure of the year before; alone it is
 * a key like another.
 */
export function parseStatement(text: string): KeyStatement {
  const [left, operator, right, ...more] = text.split(/(<=|=)/);
  if ((operator !== '=' && operator !== '<=') || left === undefined || right === undefined || more.length > 0)
    throw new Error(`not an equation of sums: ${text}`);
  return { left: parseSide(left, text), operator, right: parseSide(right, text) };
}

function parseSide(side: string, whole: string): KeyTerm[] {
  if (side.trim() === '0') return [];
  return side.split(/(?=[+-])/).map((term, i) => {
    const [, sign, previous, key] = /^([+-])?\s*(?:(previous)\s+)?([\w.]+)$/.exec(term.trim()) ?? [];
    if (!key || (i === 0) !== (sign === undefined)) throw new Error(`not an equation of sums: ${whole}`);
    return { key, previous: previous !== undefined, minus: sign === '-' };
  });
}
