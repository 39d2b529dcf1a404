/** The two official editions: for 2019 and 2020, and from 2021 on. */
export const disclosureEditions = ['2019', '2021'] as const;
export type DisclosureEdition = (typeof disclosureEditions)[number];

/** The three official tables, in the order in which they stand. */
export const disclosureForms = ['disclosure', 'requests', 'litigation'] as const;
export type DisclosureForm = (typeof disclosureForms)[number];
