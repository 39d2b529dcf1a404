import { mentionsOf } from '../check/model/narrative.ts';
import type { Language, Wording } from '../forms/schema.ts';
import type { Mention } from '../narrative/narrative.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { say } from './basis/names.ts';

/** How a figure of the running text stands: held against something and right, or wrong, or against nothing. */
export type Standing = 'agrees' | 'differs' | 'unchecked';

/** A figure of the running text. */
export interface ProseFigure<R> {
  readonly standing: Standing;
  readonly range: R;
}

/** The figures of a document's running text, with how the three kinds of them are marked. */
export interface ProseFigures<R> {
  /** In the order of the text. */
  readonly figures: readonly ProseFigure<R>[];
  /** What each mark means, and how many figures have it. */
  readonly legend: string;
}

/** The sign of each standing, so that colour alone tells none. */
export const standingSigns: Readonly<Record<Standing, string>> = { agrees: '✓', differs: '✗', unchecked: '?' };

const standingWords: Readonly<Record<Standing, Wording>> = {
  agrees: { zh: '与所核对的一致', en: 'agrees with what it repeats' },
  differs: { zh: '不一致', en: 'differs' },
  unchecked: { zh: '没有核对', en: 'not checked' },
};

/** The figures of the running text of all reports, with how each stands. */
export function markedFigures(analysis: Analysis, language: Language): ProseFigures<Range> {
  const mentions = analysis.reports.flatMap((report) => mentionsOf(report));
  const figures = mentions
    .map((mention) => ({ standing: standingOf(mention), range: mention.span }))
    .toSorted((one, other) => one.range.start - other.range.start);
  return { figures, legend: legendOf(figures, language) };
}

function standingOf({ agrees }: Mention): Standing {
  if (agrees === undefined) return 'unchecked';
  return agrees ? 'agrees' : 'differs';
}

function legendOf(figures: readonly ProseFigure<Range>[], language: Language): string {
  const entries = (Object.keys(standingSigns) as Standing[]).map((standing) => {
    const count = figures.filter((figure) => figure.standing === standing).length;
    return `${standingSigns[standing]} ${say(standingWords[standing], language)} ${count}`;
  });
  return entries.join(' · ');
}
