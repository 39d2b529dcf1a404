/** How much a finding matters, as in the Language Server Protocol. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/**
 * Every code with its default severity. A code is a word, never a number, and never used again for
 * something else; each has a page under `docs/codes/`.
 */
export const codes = {
  'wrong-figure': 'error',
  'row-total': 'error',
  'column-total': 'error',
  'carry-forward': 'error',
  'block-total': 'error',
  'blank-total': 'warning',
  'table-total': 'warning',
  'prior-year': 'warning',
  'roll-up': 'warning',
  'stock-flow': 'warning',
  'narrative-figure': 'warning',
  'narrative-percent': 'warning',
  'narrative-year': 'warning',
  'narrative-claim': 'warning',
  'statistics-period': 'warning',
  'missing-section': 'warning',
  'duplicate-section': 'warning',
  'section-order': 'warning',
  'missing-table': 'warning',
  'no-figures': 'warning',
  'missing-row': 'error',
  'missing-column': 'error',
  'duplicate-row': 'error',
  'unread-row': 'error',
  'not-a-number': 'error',
  'negative-count': 'error',
  'fraction-count': 'error',
  'list-balance': 'warning',
  encoding: 'warning',
  'wrong-edition': 'warning',
  'partly-checked': 'information',
  'realigned-row': 'information',
  'blank-figure': 'information',
  'decimal-places': 'information',
  'section-title': 'information',
  'unknown-row': 'information',
  'section-content': 'information',
  leftover: 'information',
  'published-range': 'information',
  'in-force-range': 'information',
  'decisions-range': 'information',
  'procurement-range': 'information',
  'rule-making-power': 'information',
  'copied-figures': 'hint',
  'pending-cases': 'hint',
  'date-late': 'hint',
  'repeated-text': 'hint',
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof codes;
