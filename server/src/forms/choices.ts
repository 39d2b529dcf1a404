/** What a form file may choose from. Apart from the schema, so that only what reads form files loads its validator. */

/** The language of everything a user reads. */
export const languages = ['zh-CN', 'en'] as const;

/** The codes under which a failing relation may be reported when no single cause is found. */
export const relationCodes = ['row-total', 'column-total', 'carry-forward', 'block-total'] as const;

/** The codes of comparisons within one report. */
export const boundCodes = [
  'decisions-range',
  'in-force-range',
  'list-balance',
  'out-of-bounds',
  'procurement-range',
  'published-range',
] as const;

/** The codes of comparisons with the report on the year before. */
export const yearCodes = ['pending-cases', 'prior-year', 'stock-flow'] as const;

export type BoundCode = (typeof boundCodes)[number];
export type YearCode = (typeof yearCodes)[number];
export type ComparisonCode = BoundCode | YearCode;
