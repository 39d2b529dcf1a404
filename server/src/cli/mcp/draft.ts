import { verdictOf, worstOf } from '../../check/verdict.ts';
import { say } from '../../features/basis/names.ts';
import { verdictSentence } from '../../features/basis/verdictWords.ts';
import type { Language } from '../../forms/schema.ts';
import { kinds } from '../../kinds/index.ts';
import { analyse, type Analysis } from '../../workspace/analysis.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import { conclude } from '../../workspace/conclude.ts';

/** What an assistant hands over of a draft. */
export interface Draft {
  readonly text: string;
  /** Its name, by which it may be known for a report or a page; nothing is read from there. */
  readonly filename?: string | undefined;
}

/** The draft as it is understood, its findings final. */
export function read({ text, filename = '' }: Draft): Analysis {
  return conclude(analyse(text, analysisOptions(filename, kinds, 'auto')), { grades: {} });
}

/** How a draft stands as a whole, in a word for programs and a sentence for people. */
export function verdictIn({ reports }: Analysis, language: Language) {
  const verdict = worstOf(reports.map(verdictOf));
  return { ...verdict, text: say(verdictSentence(verdict), language) };
}
