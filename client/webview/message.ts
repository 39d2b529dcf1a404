import type { Preview } from '../../server/src/features/preview/preview.ts';

/** A place in the draft, as the language server counts. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A stretch of the draft. */
export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** A draft as the page is to show it. */
export interface Drawing {
  readonly language: 'zh' | 'en';
  /** Whether to show the tables alone, as they were read. */
  readonly asRead: boolean;
  /** The reports in the draft; empty where it is none. */
  readonly reports: readonly Preview<Stretch>[];
  /** In words, what it lacks to be one; set where it is none. */
  readonly lacking: string | undefined;
}

/** What the page is told: to draw, and where the cursor is in the draft (undefined while the draft is not shown). */
export interface ToPage {
  readonly drawing?: Drawing | undefined;
  /** Whether nobody knows if the draft still is as drawn, as the server is gone. */
  readonly isStale?: boolean;
  readonly cursor: Place | undefined;
  /** What is to be given back when the page is made again after a reload. */
  readonly kept?: unknown;
}

/** What the page asks for: to be told what to draw, to show the tables as they were read or the whole report, to select a stretch of the draft, or to run a command on it. */
export type FromPage =
  | { readonly ask: 'drawing' }
  | { readonly ask: 'asRead'; readonly asRead: boolean }
  | { readonly ask: 'select'; readonly range: Stretch }
  | {
      readonly ask: 'run';
      readonly command: 'gouji.checkAnyway' | 'gouji.insertSection' | 'gouji.openSample' | 'gouji.restart';
    };

/** A table for the clipboard, as the page that copies is told it. */
export interface ToCopyPage {
  readonly markup: string;
  readonly text: string;
}

/** What the page that copies asks for: the table, or to be closed, with whether all of it was written. */
export type FromCopyPage = { readonly ask: 'table' } | { readonly ask: 'done'; readonly written: boolean };
