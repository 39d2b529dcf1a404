import type { Wording } from '../forms/schema.ts';
import type { ProseClaim } from '../kinds/prose.ts';
import type { CellSum } from './tableLookup.ts';

/** Words that the tables deny, by the cells in which they do. */
export interface Denial {
  /** What is said: that there was nothing of a kind, that all was done or ended alike, or nothing charged. */
  readonly claim: ProseClaim;
  readonly from: number;
  readonly to: number;
  /** What says otherwise; empty for what is charged, which stands in no table. */
  readonly readings: readonly CellSum[];
  /** All there is, of which `readings` are a part only, though they are said to be all. */
  readonly whole?: CellSum | undefined;
  /** What is said, where it is more than the claim says by itself. */
  readonly said?: Wording | undefined;
  readonly doubtful: boolean;
}
