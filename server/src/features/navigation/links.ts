import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';

/** An address in the text. */
export interface TextLink {
  readonly range: Range;
  readonly target: string;
}

/** The title of each report, leading to the report on the year before where that is known; `previous` is by report. */
export function yearLinks({ reports }: Analysis, previous: readonly (string | undefined)[]): TextLink[] {
  return reports.flatMap(({ title }, nth) => {
    const target = previous[nth];
    return title && target !== undefined ? [{ range: title.span, target }] : [];
  });
}

/** The web addresses in the running text of the reports. */
export function webLinks(analysis: Analysis): TextLink[] {
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
