/** The long run: a table of rates by notation and by operator, and the smallest failing case of each. */
import { damagedRate, damageNames, notationKinds, wholeRate, type Rate } from './rates.ts';
import { draftOf, type Case } from './cases.ts';
import type { DamageName } from '../support/damage/index.ts';
import type { NotationKind } from '../support/generate/notations/index.ts';

/** Runs everything, or the notations and operators named, and returns the report. */
export function fuzz(runs: number, seed: number, names: readonly string[]): string {
  const chosen = (all: readonly string[]) => (names.length > 0 ? all.filter((name) => names.includes(name)) : all);
  const kinds = chosen(notationKinds) as NotationKind[];
  const rates = kinds.map((kind) => wholeRate(kind, runs, seed));
  const damagedKinds = kinds.length > 0 ? kinds : notationKinds;
  const operators = kinds.length > 0 && names.length > 0 ? [] : (chosen(damageNames) as DamageName[]);
  const damaged = operators.map((name) => damagedRate(name, damagedKinds, runs, seed));
  const lines = [`runs ${runs}, seed ${seed}`, '', ...table([...rates, ...damaged]), ''];
  return [...lines, ...[...rates, ...damaged].flatMap(exampleOf)].join('\n');
}

function table(rates: readonly Rate[]): string[] {
  const head =
    '| what | drafts | failing | figures due | read % | wrong | unread | inferred | verdict | alarm | finding | report |';
  const rows = rates.map(({ name, drafts, failing, due, read, misses }) => {
    const kinds = ['wrong', 'unread', 'inferred', 'verdict', 'alarm', 'finding', 'report'] as const;
    const percent = due === 0 ? '–' : ((100 * read) / due).toFixed(2);
    return `| ${[name, drafts, failing, due, percent, ...kinds.map((kind) => misses[kind] ?? 0)].join(' | ')} |`;
  });
  return [head, head.replace(/[^|]+/g, '---'), ...rows];
}

const shown = 8;

function exampleOf({ name, smallest }: Rate): string[] {
  if (!smallest) return [];
  const { example, misses } = smallest;
  const places = misses
    .slice(0, shown)
    .map(({ kind, where, expected, got }) => `- ${kind} ${where}: expected ${expected}; got ${got}`);
  const more = misses.length > shown ? [`- … ${misses.length - shown} more`] : [];
  const excerpt = excerptOf(draftOf(example).text, misses.find((miss) => miss.at !== undefined)?.at ?? 0);
  return [`## ${name}`, '', ...places, ...more, '', recipeText(example), '', '```text', ...excerpt, '```', ''];
}

/** So many lines before and behind a place are shown; AROUND=n shows more. */
const around = Number(process.env['AROUND'] ?? 9);

/** The lines around a place. */
function excerptOf(text: string, at: number): string[] {
  const line = text.slice(0, at).split('\n').length - 1;
  return text
    .split('\n')
    .slice(Math.max(0, line - around), line + around + 1)
    .map((each) => each.slice(0, 160));
}

/** What is chosen in a case, without the figures. */
function recipeText(each: Case): string {
  return JSON.stringify({ ...each, recipes: each.recipes.map((recipe) => ({ ...recipe, figures: undefined })) });
}
