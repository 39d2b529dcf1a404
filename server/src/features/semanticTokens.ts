import type { BoundTable, Cell } from '../bind/table.ts';
import type { JudgedTable } from '../check/model/report.ts';
import { overlaps, within, type Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { failingPlaces } from './navigation/navigation.ts';

/** What a stretch of a table is. */
export const tokenTypes = ['label', 'figure'] as const;
/** What else there is to say of it. */
export const tokenModifiers = ['total', 'failing', 'inferred', 'none'] as const;

/** A stretch of a table with its meaning. */
export interface Token {
  readonly range: Range;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** The labels and figures of the tables, in order of place; only those that meet the range, if one is given. */
export function semanticTokens(analysis: Analysis, inside?: Range): Token[] {
  const failing = failingPlaces(analysis);
  return analysis.reports
    .flatMap((report) => report.tables)
    .flatMap((judged) => [...labelTokens(judged.table), ...figureTokens(judged, failing)])
    .filter(({ range }) => !inside || overlaps(range, inside))
    .sort((one, other) => one.range.start - other.range.start);
}

function labelTokens({ rowLabels, columnLabels }: BoundTable): Token[] {
  return [...rowLabels, ...columnLabels].map(({ span }) => ({ range: span, type: 'label', modifiers: [] }));
}

function figureTokens({ table, judgements }: JudgedTable, failing: readonly Range[]): Token[] {
  const totals = new Set(judgements.map(({ relation }) => relation.stated));
  const modifiersOf = (cell: Cell): Token['modifiers'] =>
    tokenModifiers.filter(
      (modifier) =>
        ({
          total: totals.has(cell.slot),
          failing: failing.some((place) => within(cell.span, place)),
          inferred: cell.placed === 'inferred',
          none: cell.figure.state === 'none',
        })[modifier],
    );
  return table.cells.flatMap((cell) =>
    cell && cell.text !== '' ? [{ range: cell.span, type: 'figure', modifiers: modifiersOf(cell) }] : [],
  );
}
