import type { Edition } from '../forms/schema.ts';

/** The first year whose report has the form of the 2021 edition (国办公开办函〔2021〕30号). */
const firstOf2021 = 2021;

/** The edition for reports on that calendar year; years before the first edition go with it. */
export function editionOfYear(year: number): Edition {
  return year >= firstOf2021 ? '2021' : '2019';
}
