import { afresh } from '../text/memo.ts';
import { analyse, type Analyse, type Analysis, type AnalysisOptions } from './analysis.ts';
import { differenceBetween } from './difference.ts';
import type { Text } from '../text/text.ts';

/** The analysis of a text of which nothing was read before. */
export function analyseAfresh(text: Text, options: AnalysisOptions): Analysis {
  return afresh(() => analyse(text.toString(), options));
}

/**
 * Reads as `read` does, and holds every analysis that took over parts of an earlier one against a fresh
 * one. Where they differ, it says where and gives the fresh one.
 */
export function paranoid(read: Analyse, complain: (difference: string) => void): Analyse {
  return (text, options, previous) => {
    const analysis = read(text, options, previous);
    if (!previous) return analysis;
    const fresh = analyseAfresh(text, options);
    const difference = differenceBetween(analysis, fresh);
    if (difference === undefined) return analysis;
    complain(difference);
    return fresh;
  };
}
