import { comparedLines, type FormLines } from './comparison.ts';
import type { ConversionSource } from './schema.ts';

/** One figure stated in a larger unit than another, in keys. */
export interface KeyConversion {
  /** The key of the figure in the larger unit. */
  readonly to: string;
  /** The key of the figure it is worked out from. */
  readonly from: string;
  /** How many of the smaller unit make one of the larger: a positive whole number. */
  readonly factor: bigint;
}

/** A figure and the one it restates in a larger unit; `S` is a place of the form, which this file need not know. */
export interface ConversionOf<S> extends Pick<ConversionSource, 'each' | 'clause'> {
  readonly to: S;
  readonly from: S;
  readonly factor: bigint;
}

/** Reads `wan = yuan / 10000`; undefined where the text is not written so. */
export function parseConversion(text: string): KeyConversion | undefined {
  const [, to, from, factor] =
    /^\s*([A-Za-z][\w.]*)\s*=\s*([A-Za-z][\w.]*)\s*\/\s*([1-9]\d{0,11})\s*$/.exec(text) ?? [];
  return to && from && factor && to !== from ? { to, from, factor: BigInt(factor) } : undefined;
}

/** A conversion written for each row or column, in every one that has both figures. */
export function compileConversion<S>(
  { each, statement, only, clause }: ConversionSource,
  blocks: readonly FormLines[],
  slotAt: (row: string, column: string) => S | undefined,
): ConversionOf<S>[] {
  const keys = parseConversion(statement);
  if (!keys) throw new Error(`not a conversion: ${statement}`);
  return comparedLines({ each, only }, blocks).flatMap((line) => {
    const [to, from] = [keys.to, keys.from].map((key) => (each === 'row' ? slotAt(line, key) : slotAt(key, line)));
    return to && from ? [{ each, clause, to, from, factor: keys.factor }] : [];
  });
}
