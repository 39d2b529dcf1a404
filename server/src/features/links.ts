import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** An address in the text. */
export interface Link {
  readonly range: Range;
  readonly target: string;
}

/** The web addresses in the running text of the reports. */
export function webLinks(analysis: Analysis): Link[] {
  return analysis.reports.flatMap(({ prose }) =>
    prose.flatMap(({ span }) =>
      [...analysis.text.slice(span.start, span.end).matchAll(/https?:\/\/[\w\-.~:/?#@!$&*+,;=%]*[\w/]/g)].map(
        (found) => ({
          range: { start: span.start + found.index, end: span.start + found.index + found[0].length },
          target: found[0],
        }),
      ),
    ),
  );
}
