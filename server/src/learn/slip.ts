import type { LineEquation, Trial } from './evidence.ts';

/** One figure that would make an equation hold in a sample. */
export interface Mending {
  /** The line in which it stands. */
  readonly line: number;
  /** What it would have to be, in units of the sample. */
  readonly due: bigint;
  /** Whether what stands there comes of it by a slip of the keys: one digit another, one too many or too few, two exchanged. */
  readonly slip: boolean;
}

/** Each of the figures that alone would make the equation hold in the sample, the likeliest slips first. */
export function mendingsOf({ sample, difference }: Trial, { left, right }: LineEquation): Mending[] {
  // Where no figure is negative, none is due to be.
  const mayBeNegative = sample.amounts.some((amount) => amount !== undefined && amount.units < 0n);
  const mend = (line: number, by: bigint): Mending[] => {
    const amount = sample.amounts[line];
    if (!amount || (!mayBeNegative && amount.units + by < 0n)) return [];
    const due = amount.units + by;
    return [{ line, due, slip: isSlipOf(amount.units.toString(), due.toString()) }];
  };
  const all = [...left.flatMap((line) => mend(line, -difference)), ...right.flatMap((line) => mend(line, difference))];
  return all.sort((one, other) => Number(other.slip) - Number(one.slip));
}

/** Whether a slip of the keys in one of the figures explains why the equation fails. */
export function isByOneSlip(outcome: Trial, equation: LineEquation): boolean {
  return mendingsOf(outcome, equation).some(({ slip }) => slip);
}

/** Whether one numeral comes of another by a slip of the keys: one digit another, one too many or too few, two exchanged. */
export function isSlipOf(stated: string, due: string): boolean {
  if (stated.length === due.length) return differing(stated, due) === 1 || isExchanged(stated, due);
  const [short, long] = stated.length < due.length ? [stated, due] : [due, stated];
  return long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

function differing(one: string, other: string): number {
  return [...one].filter((digit, i) => digit !== other[i]).length;
}

function isExchanged(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, i) => digit !== other[i]);
  return one === other.slice(0, at) + (other[at + 1] ?? '') + (other[at] ?? '') + other.slice(at + 2);
}
