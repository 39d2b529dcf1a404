import { causes } from '../../../server/src/check/model/causes.ts';
import { rules } from '../../../server/src/check/rules/index.ts';
import type { Derived } from './derived.ts';

/** The names of all codes as a type of their own: a program that imports it needs none of what the rules are made of. */
export function codeNames(): Derived[] {
  const names = [...new Set([...Object.keys(causes), ...rules.map(({ code }) => code)])].sort();
  const text = `/** Written from the rules and the causes (\`npm run generate\`). */

/** A code is a word, never a number, and never used again for something else; each has a page under \`docs/codes/\`. */
export type Code = ${names.map((name) => `'${name}'`).join(' | ')};
`;
  return [{ path: 'server/src/check/codeNames.ts', text }];
}
