/** The engine with the built-in kinds handed in, as whoever starts it does. */
import type { EditionChoice } from '../../server/src/forms/schema.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import * as engine from '../../server/src/workspace/analysis.ts';
import type { Text } from '../../server/src/text/text.ts';
import { analysisOptions as optionsOf } from '../../server/src/workspace/analysisOptions.ts';
import * as careful from '../../server/src/workspace/paranoid.ts';

export type { Analyse, Analysis } from '../../server/src/workspace/analysis.ts';
export { kinds };

/** What is decided about the reading of a document; the built-in kinds unless others are given. */
export type AnalysisOptions = Omit<engine.AnalysisOptions, 'kinds'> & Partial<Pick<engine.AnalysisOptions, 'kinds'>>;

export const analyse = (text: Text, options: AnalysisOptions, previous?: engine.Analysis): engine.Analysis =>
  engine.analyse(text, { kinds, ...options }, previous);

export const analyseAfresh = (text: Text, options: AnalysisOptions): engine.Analysis =>
  careful.analyseAfresh(text, { kinds, ...options });

export const analysisOptions = (path: string, edition: EditionChoice): engine.AnalysisOptions =>
  optionsOf(path, kinds, edition);
