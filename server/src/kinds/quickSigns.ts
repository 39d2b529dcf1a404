import { disclosureSigns } from './disclosure/quickSigns.ts';

/**
 * Words one of which stands in every text that may be a report of a built-in kind; blanks may stand between their
 * letters. Apart from the kinds, so that a client that is told only whether to start a server loads nothing of them.
 */
export const quickSigns: readonly string[] = [...disclosureSigns];
