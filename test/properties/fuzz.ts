/** The long run: a table of rates by notation and by operator, and the smallest failing case of each. */
import { damagedRate, damageNames, notationKinds, wholeRate, type Rate } from './rates.ts';
import { explain } from './explain.ts';
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

function exampleOf({ name, smallest }: Rate): string[] {
  return smallest ? [`## ${name}`, '', explain(smallest.example, smallest.misses)] : [];
}
