import type { Language } from '../../forms/schema.ts';
import type { ReportKind } from '../../kinds/kind.ts';
import type { Range } from '../../text/span.ts';
import type { Undertaking } from '../../workspace/undertaking.ts';
import type { Writing } from '../basis/editionToWrite.ts';

/** Something that may be written at a place. */
export interface Completion {
  readonly kind: 'section' | 'row' | 'value';
  readonly label: string;
  readonly detail: string;
  /** What it takes the place of. */
  readonly range: Range;
  /** In the snippet syntax of the Language Server Protocol. */
  readonly snippet: string;
  /** The words by which it is found besides its label. */
  readonly words: readonly string[];
  /** What it does to the figures of the draft. */
  readonly undertaking: Undertaking;
}

/** Who asks, as far as it matters for what is offered. */
export interface CompletionOptions extends Writing {
  /** Whose templates are offered: whole reports where there is none yet, and what is called by its short name. */
  readonly kinds: readonly ReportKind[];
  readonly language: Language;
}
