import type { FormChange } from '../../../server/src/features/form/edit.ts';
import type { ClipboardContent } from '../../../server/src/features/paste/clipboard.ts';
import type { FigureAddress, FormReport } from '../../../server/src/features/form/view.ts';
import type { Difference } from '../../../server/src/text/delta.ts';
import type { Stretch } from '../message.ts';

/** The reports in a draft; empty where it is none. */
export type FormReports = readonly FormReport<Stretch>[];

/** A way to settle a finding, as edits of one version of the draft. */
export interface Fix {
  readonly title: string;
  readonly code: string;
  readonly version: number;
  readonly edits: readonly { readonly range: Stretch; readonly newText: string }[];
}

/** What the form shows from now on: all of it, or in what it differs from what was told before. */
export interface Shown {
  /** Counts what was told: a page that missed something asks for all of it. */
  readonly nth: number;
  readonly language: 'zh' | 'en';
  /** Whether nothing can be written into the draft. */
  readonly isReadOnly: boolean;
  readonly reports?: FormReports | undefined;
  readonly differences?: readonly Difference[] | undefined;
}

/** What the page is told. */
export interface ToForm {
  readonly shown?: Shown;
  /** The newest of the page's edits that is done, or was refused: everything drawn has it in. */
  readonly done: number;
  /** Why that edit was refused. */
  readonly refused?: string | undefined;
  /** What came of that edit, where its author is to know. */
  readonly notice?: string | undefined;
  /** The ways to settle the findings in a stretch that was asked for. */
  readonly fixes?: { readonly of: Stretch; readonly offered: readonly Fix[] };
}

/** What the page asks for; its edits are numbered from 1. */
export type FromForm =
  | { readonly ask: 'form' }
  | { readonly ask: 'edit'; readonly nth: number; readonly change: FormChange }
  /** It shows what it was told so far: the `nth` time. */
  | { readonly ask: 'shown'; readonly nth: number }
  | { readonly ask: 'fix'; readonly nth: number; readonly fix: Fix }
  | { readonly ask: 'paste'; readonly nth: number; readonly at: FigureAddress; readonly content: ClipboardContent }
  | { readonly ask: 'fixes'; readonly of: Stretch }
  | { readonly ask: 'save' }
  | { readonly ask: 'undo' }
  | { readonly ask: 'redo' }
  | { readonly ask: 'text'; readonly range?: Stretch | undefined }
  | { readonly ask: 'newReport' };
