import type { Wording } from '../../forms/schema.ts';
import { once } from '../../text/once.ts';
import type { Span } from '../../text/span.ts';
import { finding, type Found, type Repair } from './found.ts';
import { atMostWarning, type Severity } from './severity.ts';

/** The codes that no rule of the list has, with their severities: why sums fail (`check/cause`), where the checking ends, what of a document was not read, and which exceptions no longer hold. */
export const causes = {
  'wrong-figure': 'error',
  'row-total': 'error',
  'column-total': 'error',
  'carry-forward': 'error',
  'block-total': 'error',
  'blank-total': 'warning',
  'partly-checked': 'information',
  'unread-part': 'error',
  'reading-note': 'information',
  'void-exception': 'information',
} as const satisfies Record<string, Severity>;

export type CauseCode = keyof typeof causes;

/** What was found without a rule: a whole finding. */
export interface CauseFinding extends Found {
  readonly code: CauseCode;
  readonly severity: Severity;
}

/** What was found there, under that code. */
export function causeFinding(code: CauseCode, span: Span, message: Wording, more?: Partial<Found>): CauseFinding {
  return caused(code, finding(span, message, more));
}

/** What was found as a finding of that code, in its severity. */
export function caused(code: CauseCode, found: Found): CauseFinding {
  const severity = causes[code];
  return { ...found, code, severity: found.inferred ? atMostWarning(severity) : severity };
}

/** The finding with repairs that are made when first asked for: diagnostics are shown at each keystroke without them. */
export function repairable(plain: CauseFinding, repairs: () => readonly Repair[]): CauseFinding {
  const made = once(repairs);
  return {
    ...plain,
    get repairs() {
      return made();
    },
  };
}
