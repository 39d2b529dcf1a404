import { distance } from 'fastest-levenshtein';
import { toText, type Decimal } from '../text/decimal.ts';

/** From this many digits on, one that differs is a slip rather than another count. */
const slipDigits = 3;

/** Whether the one number is the other with two digits exchanged, or one changed, dropped or doubled. */
export function isSlip(written: Decimal, meant: Decimal): boolean {
  const [one, other] = [toText(written), toText(meant)];
  if (one === other) return false;
  if (Math.min(one.length, other.length) >= slipDigits && distance(one, other) === 1) return true;
  const differs = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [first = 0, second = 0] = differs;
  const exchanged = one[first] === other[second] && one[second] === other[first];
  return one.length === other.length && differs.length === 2 && second === first + 1 && exchanged;
}
