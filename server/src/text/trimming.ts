import type { Units } from './units.ts';

/** The text without the units of those at its end. Takes time for these alone. */
export function withoutTrailing(text: string, units: Units): string {
  return text.slice(0, lengthWithoutTrailing(text, units));
}

/** How long the text is without the units of those at its end. */
export function lengthWithoutTrailing(text: string, units: Units): number {
  let end = text.length;
  while (end > 0 && units.has(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The text without what stands between its first opening bracket and its last closing one, these included. */
export function withoutBrackets(text: string): string {
  const from = text.search(/[（(﹙〔【]/);
  if (from < 0) return text;
  const to = Math.max(...Array.from(')）﹚〕】', (bracket) => text.lastIndexOf(bracket)));
  return to < from ? text : text.slice(0, from) + text.slice(to + 1);
}

/** A plain numeral with a separator between the thousands of its whole part. */
export function withThousands(numeral: string, separator: string): string {
  const [whole = '', decimals] = numeral.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return sign + groups.join(separator) + (decimals === undefined ? '' : `.${decimals}`);
}
