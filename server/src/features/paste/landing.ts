import type { BoundTable } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { TextChange } from '../../text/change.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { readsAsUndertaken } from '../../workspace/reread.ts';
import { changesNoFigure, type BroughtFigure, type Undertaking } from '../../workspace/undertaking.ts';
import { amidBars, inLineEnds } from '../basis/change.ts';
import type { Put } from './figureText.ts';

/** The changes as they are written, if the figures land in their cells by them; else undefined. */
export function putsLanding(analysis: Analysis, changes: readonly TextChange[], puts: readonly Put[]) {
  return landing(analysis, changes, { cells: puts.map(({ cell, figure }) => ({ cell, to: figure.text })) });
}

/** The change as it is written, if a table comes of it that holds the same figures as that one; else undefined. */
export function tableLanding(analysis: Analysis, report: CheckedReport, change: TextChange, table: BoundTable) {
  const form = table.form.name;
  const own = report.tables.filter((one) => one.table.form.name === form);
  const place = { form, nth: own.filter((one) => one.table.span.start < change.range.start).length };
  const brings = table.cells.flatMap((cell): BroughtFigure[] =>
    cell ? [{ ...place, slot: cell.slot, to: cell.text }] : [],
  );
  return landing(analysis, [change], { cells: [], brings, tables: [place] });
}

/** The change as it is written, if no figure of a form comes of it; else undefined. */
export function textLanding(analysis: Analysis, change: TextChange) {
  return landing(analysis, [change], changesNoFigure);
}

function landing(
  { document, text, lines }: Analysis,
  changes: readonly TextChange[],
  undertaking: Undertaking,
): readonly TextChange[] | undefined {
  const written = amidBars(text, changes).map(({ range, newText }) => ({ range, newText: inLineEnds(newText, lines) }));
  return readsAsUndertaken(document, written, undertaking) ? written : undefined;
}
