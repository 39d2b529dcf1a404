/** How much of the hidden structure of generated tables is learned. */
import { chanceRates, nearRates, wholeRates, type LearnRates } from '../support/learn/learnRates.ts';

/** Measures tables that tie, tables with one figure wrong, and tables of chance. */
export function measure(tables: number, seed: number) {
  const started = performance.now();
  const whole = wholeRates(tables, seed);
  const time = (performance.now() - started) / tables;
  return [
    { what: 'tables that tie', ...shares(whole), 'ms a table': time.toFixed(1) },
    { what: 'one figure wrong', ...shares(nearRates(tables, seed)) },
    { what: 'figures of chance', ...shares(chanceRates(tables, seed)) },
  ];
}

function shares({ tables, proposed, right, due, found }: LearnRates) {
  const share = (part: number, all: number) => (all === 0 ? '' : ((100 * part) / all).toFixed(2));
  return { tables, proposed, 'right %': share(right, proposed), due, 'found %': share(found, due) };
}
