import type { Overview } from '../../../server/src/features/overview/overview.ts';

/** What the page is told inside the editor. */
export interface ToOverview {
  readonly overview: Overview;
}

/** What the page asks for: to be told what to show, or to open a draft at a place. */
export type FromOverview =
  | { readonly ask: 'overview' }
  | { readonly ask: 'open'; readonly uri: string; readonly line: number; readonly character: number };
