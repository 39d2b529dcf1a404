import { quickSigns } from '../kinds/quickSigns.ts';

/** A word with blanks between its letters, or its first letters as a page may write them in numbers. */
const sign = new RegExp(`${quickSigns.map((word) => [...word].join('\\s*')).join('|')}|&#`);

/** Whether a text may be a report: never false for one, and told in a fraction of the time that reading it takes. */
export function mayBeReport(text: string): boolean {
  return sign.test(text);
}
