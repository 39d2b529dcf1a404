/** What a form file may choose from. Apart from the schema, so that only what reads form files loads its validator. */

/** The two official editions: for 2019 and 2020, and from 2021 on. */
export const editions = ['2019', '2021'] as const;

/** The language of everything a user reads. */
export const languages = ['zh-CN', 'en'] as const;

/** The codes under which a failing relation may be reported when no single cause is found. */
export const relationCodes = ['row-total', 'column-total', 'carry-forward', 'block-total'] as const;

/** The three official tables. */
export const formNames = ['disclosure', 'requests', 'litigation'] as const;
