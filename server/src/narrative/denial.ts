import type { ProseClaim } from '../kinds/prose.ts';
import type { CellSum } from './tableLookup.ts';

/** Words that the tables deny, by the cells in which they do. */
export interface Denial {
  /** What is said: that there was nothing of a kind, that all was done, or nothing charged. */
  readonly claim: ProseClaim;
  readonly from: number;
  readonly to: number;
  /** The cells that say otherwise; undefined for what is charged, which stands in no table. */
  readonly reading: CellSum | undefined;
  readonly doubtful: boolean;
}
