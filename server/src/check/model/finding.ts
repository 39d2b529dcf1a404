import type { Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { once } from '../../text/once.ts';
import type { Span } from '../../text/span.ts';
import { codes, type Code, type Severity } from './codes.ts';
import type { FarRange } from './lookup.ts';

/** Text to put in place of a stretch of the document. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** One figure a repair would change. */
export interface CellChange {
  readonly cell: Cell;
  /** The plain numeral to stand there: no separators, as in the JSON. */
  readonly to: string;
}

/** The known ways a slip arises (docs/codes/wrong-figure.md). */
export const slips = [
  'digits-swapped',
  'digit-dropped',
  'digit-doubled',
  'factor-of-ten',
  'wrong-sign',
  'off-by-one-column',
  'off-by-one-row',
  'cells-exchanged',
  'row-pasted-twice',
  'total-not-updated',
  'parts-not-entered',
] as const;
export type Slip = (typeof slips)[number];

/** A way to settle a finding. */
export interface Repair {
  readonly title: Wording;
  /** The figures it changes; empty where it changes no figure. */
  readonly cells: readonly CellChange[];
  readonly edits: readonly Edit[];
  readonly slip: Slip | undefined;
  /** Whether it may be applied unasked by `--fix` and `source.fixAll`: it changes no figure. */
  readonly safe: boolean;
}

/** Another place that belongs to a finding, with what it has to do with it. */
export interface Related {
  readonly span: Span;
  readonly message: Wording;
}

/** A place in another document that belongs to a finding. */
export interface Elsewhere {
  readonly range: FarRange;
  readonly message: Wording;
}

/** Something the author should know, at its place. Computed once, shown everywhere. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Wording;
  readonly span: Span;
  /** The ids of the relations it explains. */
  readonly relations: readonly string[];
  /** Best first. */
  readonly repairs: readonly Repair[];
  readonly related: readonly Related[];
  readonly elsewhere?: readonly Elsewhere[];
}

/** A finding of its code's own severity, without repairs and related places unless `more` brings some. */
export function finding(code: Code, span: Span, message: Wording, more: Partial<Finding> = {}): Finding {
  return { code, severity: codes[code], message, span, relations: [], repairs: [], related: [], ...more };
}

/** The finding with repairs that are made when first asked for: diagnostics are shown at each keystroke without them. */
export function repairable(plain: Finding, repairs: () => readonly Repair[]): Finding {
  const made = once(repairs);
  return {
    ...plain,
    get repairs() {
      return made();
    },
  };
}

/** The findings in order of place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(({ span: one }, { span: other }) => one.start - other.start || one.end - other.end);
}
