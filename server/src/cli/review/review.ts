import type { ReviewedReport } from '../../features/review.ts';
import type { Analysis } from '../../workspace/analysis.ts';

/** Two versions, and what differs between them. */
export interface Review {
  readonly old: string;
  readonly now: string;
  readonly after: Analysis;
  readonly reports: readonly ReviewedReport[];
}
