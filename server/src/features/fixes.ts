import type { Edit, Repair } from '../check/model/found.ts';
import type { Finding } from '../check/finding.ts';
import { overlaps, type Range } from '../text/span.ts';
import { findingsIn, type Analysis } from '../workspace/analysis.ts';
import { repairsFor } from './settle.ts';

/** A way to settle a finding, with the finding. */
export interface Fix {
  readonly finding: Finding;
  readonly repair: Repair;
  /** Whether it is the one to take without looking at the others: nothing else explains the finding as well. */
  readonly preferred: boolean;
}

/** The repairs of the findings in the range, those of one finding best first; without edits there is nothing to offer. */
export function fixesIn(analysis: Analysis, range: Range): Fix[] {
  return findingsIn(analysis)
    .filter((finding) => overlaps(finding.span, range))
    .flatMap((finding) => {
      const repairs = finding.repairs.filter((repair) => repair.edits.length > 0);
      const certain = finding.code === 'wrong-figure' || repairs.length === 1;
      return repairs.map((repair, i) => ({ finding, repair, preferred: certain && i === 0 }));
    });
}

/** The edits that may be made unasked: they change no figure, and no two of them meet. */
export function safeEdits(analysis: Analysis): Edit[] {
  return repairsFor(analysis, false).flatMap(({ edits }) => edits);
}
