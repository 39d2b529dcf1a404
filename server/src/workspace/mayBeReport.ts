import { quickSigns } from '../kinds/quickSigns.ts';

/** What may stand between the letters of a word: blanks, and the marks of a page, as where a cell breaks its line. */
const between = '(?:\\s|<[^<>]*>)*';

/** A word with that between its letters, or its first letters as a page may write them in numbers. */
const sign = new RegExp(`${quickSigns.map((word) => [...word].join(between)).join('|')}|&#`);

/** Whether a text may be a report: never false for one, and told in a fraction of the time that reading it takes. */
export function mayBeReport(text: string): boolean {
  return sign.test(text);
}
