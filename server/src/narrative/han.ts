const digits = new Map(
  [...'〇一二三四五六七八九', '零', '两'].map((digit, i) => [digit, i < 10 ? i : i === 10 ? 0 : 2]),
);
const places = new Map([...'十百千'].map((place, i) => [place, 10 ** (i + 1)]));
const scales = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** No number in a report takes more characters. */
export const longestHan = 20;

/** The value of a numeral in Han characters, `一千零九十二` or `二〇二一`; undefined for what is none. */
export function readHan(text: string): number | undefined {
  if (text.length > longestHan) return undefined;
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => digits.has(character))) {
    const value = Number(characters.map((character) => digits.get(character)).join(''));
    return Number.isSafeInteger(value) ? value : undefined;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const next = digits.get(character);
    const place = places.get(character);
    const scale = scales.get(character);
    if (next === undefined) {
      section += (digit ?? (place || section === 0 ? 1 : 0)) * (place ?? 1);
      if (scale) [total, section] = [total + section * scale, 0];
      else if (!place) return undefined;
    } else if (digit) return undefined;
    digit = next;
  }
  return total + section + (digit ?? 0);
}
