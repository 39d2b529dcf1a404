import { remembered } from '../text/memo.ts';
import { hanOf } from '../text/normal.ts';

/**
 * The name in the form in which organisations are compared: without blanks, punctuation, a year in
 * front or the word 政府 behind, and in simplified characters. 办公厅 stays: it reports on itself.
 */
export function organisationKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  keys.set(name, key);
  return key;
}

/** The keys of the names that were compared last: each edit asks for the same few again. */
const keys = remembered<string>(5_000);

function keyOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{Script=Han}+/gu, hanOf)
    .replace(/^\d{4}年?度?/, '');
  return plain.replace(/(?<=.)(?:人民)?政府$/u, '');
}
