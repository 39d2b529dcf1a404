import { draftOf, type Case } from './cases.ts';
import type { Miss } from './compare.ts';

const shown = 8;

/** What went wrong in a case, what was chosen in it, and the lines around the first place. */
export function explain(example: Case, misses: readonly Miss[]): string {
  const places = misses
    .slice(0, shown)
    .map(({ kind, where, expected, got }) => `- ${kind} ${where}: expected ${expected}; got ${got}`);
  const more = misses.length > shown ? [`- … ${misses.length - shown} more`] : [];
  const excerpt = excerptOf(draftOf(example).text, misses.find((miss) => miss.at !== undefined)?.at ?? 0);
  return [...places, ...more, '', recipeText(example), '', '```text', ...excerpt, '```', ''].join('\n');
}

/** The lines around a place. */
function excerptOf(text: string, at: number): string[] {
  const line = text.slice(0, at).split('\n').length - 1;
  return text
    .split('\n')
    .slice(Math.max(0, line - 9), line + 10)
    .map((each) => each.slice(0, 160));
}

/** What is chosen in a case, without the figures. */
function recipeText(each: Case): string {
  return JSON.stringify({ ...each, recipes: each.recipes.map((recipe) => ({ ...recipe, figures: undefined })) });
}
