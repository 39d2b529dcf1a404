/** What comes in the place of something in a value: the keys that lead there, and what it becomes; without it nothing. */
export type Difference = readonly [path: readonly string[], value?: unknown];

/** What makes the one value of plain data the other; a single one without a path where they have nothing in common. */
export function differences(before: unknown, after: unknown): Difference[] {
  if (before === after) return [];
  if (!isKeyed(before) || !isKeyed(after) || !isLike(before, after)) return [after === undefined ? [[]] : [[], after]];
  const found: Difference[] = [];
  // Of some ten thousand values a few differ: their paths are made on the way back.
  for (const key in after)
    if (before[key] !== after[key])
      for (const [path, ...value] of differences(before[key], after[key])) found.push([[key, ...path], ...value]);
  return found;
}

/** The value with the differences made; all that none of them touches stays the same object. */
export function withDifferences<T>(value: T, all: readonly Difference[]): T {
  return all.reduce<unknown>((now, [path, to]) => withAt(now, path, to), value) as T;
}

function withAt(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const own = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Keyed;
  own[key] = withAt(own[key], rest, to);
  return own;
}

type Keyed = Record<string, unknown>;

/** Whether both are lists of the same length, or objects with the same keys. */
function isLike(one: Keyed, other: Keyed): boolean {
  const keys = Object.keys(one);
  const isSame = keys.length === Object.keys(other).length && keys.every((key) => key in other);
  return isSame && Array.isArray(one) === Array.isArray(other);
}

function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null;
}
