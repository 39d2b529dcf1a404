import type { Slip } from '../model/found.ts';

/** How a count may have been mistyped, where a known slip turns what should stand there into what does. */
export function digitSlip(written: number, due: number): Slip | undefined {
  if (written === due || due === 0) return undefined;
  if (written === -due) return 'wrong-sign';
  if (written <= 0) return undefined;
  const [is, should] = [String(written), String(due)];
  if (isTenfold(is, should) || isTenfold(should, is)) return 'factor-of-ten';
  if (isSwapped(is, should)) return 'digits-swapped';
  if (isDoubled(is, should)) return 'digit-doubled';
  if (isDropped(is, should)) return 'digit-dropped';
  return undefined;
}

/** In a wider range a slip would be chance: one of 元 has so many for a figure of 万元 with two decimals. */
const mostValues = 200;

/** The only one of the values, both ends among them, that a known slip turns into what is written. */
export function onlyMistyped(
  written: number,
  { from, to }: { readonly from: number; readonly to: number },
  step: number,
): number | undefined {
  const count = Math.floor((to - from) / step) + 1;
  if (count > mostValues) return undefined;
  const values = Array.from({ length: Math.max(0, count) }, (_, at) => from + at * step);
  const slips = values.filter((value) => digitSlip(written, value));
  return slips.length === 1 ? slips[0] : undefined;
}

function isTenfold(long: string, short: string): boolean {
  return long.startsWith(short) && /^0+$/.test(long.slice(short.length));
}

/** Two neighbouring digits in the wrong order. */
function isSwapped(is: string, should: string): boolean {
  if (is.length !== should.length) return false;
  const at = [...is].findIndex((digit, i) => digit !== should[i]);
  return is === should.slice(0, at) + should.charAt(at + 1) + should.charAt(at) + should.slice(at + 2);
}

function isDoubled(is: string, should: string): boolean {
  return [...should].some((digit, i) => is === should.slice(0, i) + digit + should.slice(i));
}

function isDropped(is: string, should: string): boolean {
  return [...should].some((_, i) => is === should.slice(0, i) + should.slice(i + 1));
}
