/** What is offered on a draft, and whether it makes more relations fail: for the properties and the long run. */
import fc from 'fast-check';
import { asWritten, changesOf } from '../../server/src/features/basis/change.ts';
import { fixesIn, safeEdits } from '../../server/src/features/fixes.ts';
import { fillBlanks } from '../../server/src/features/rewrites/fillBlanks.ts';
import { fillTotals, fillWhatFollows } from '../../server/src/features/rewrites/fillTotals.ts';
import { formatTables } from '../../server/src/features/rewrites/formatting.ts';
import { asOne, offered } from '../../server/src/features/rewrites/offered.ts';
import type { Rewrite } from '../../server/src/features/rewrites/rewrite.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import type { TextChange } from '../../server/src/text/change.ts';
import { analyse, type Analysis, type AnalysisOptions } from '../support/analyse.ts';
import { withSlip, type OtherDigit } from '../support/otherDigit.ts';
import { damagedCases, draftOf, wholeCases, type Case } from './cases.ts';
import { changed } from './kept.ts';
import { damageNames, notationKinds } from './rates.ts';

interface Offer {
  readonly title: string;
  readonly changes: readonly TextChange[];
}

/** Every entry of the menus and lenses, what Tab and the commands put in, the format, and all that is safe at once. */
function offersFor(analysis: Analysis): Offer[] {
  const whole = { start: 0, end: analysis.text.length };
  const fixes = fixesIn(analysis, whole).map(({ repair: { title, edits } }) => ({ title, changes: changesOf(edits) }));
  const rewrites = [...rewritesIn(analysis, whole, { edition: 'auto' }), ...commandsFor(analysis)];
  return [
    ...[...fixes, ...rewrites].map(({ title, changes }) => ({ title: title.zh, changes: written(analysis, changes) })),
    { title: '格式化', changes: formatTables(analysis, whole) },
    { title: '修正全部', changes: written(analysis, changesOf(safeEdits(analysis))) },
  ];
}

function commandsFor(analysis: Analysis): Rewrite[] {
  return analysis.reports.flatMap((report) => {
    const { tables, findings } = report;
    const totals = tables.map((table) => fillTotals(table, findings));
    const blanks = tables.map(({ table }) => fillBlanks(report, table));
    const following = tables.map((table) => fillWhatFollows(table, report));
    return [...totals, ...following, asOne(totals.flat()), asOne(blanks.flat())].flatMap((one) =>
      offered(analysis, one),
    );
  });
}

function written({ text, lines }: Analysis, changes: readonly TextChange[]): TextChange[] {
  return asWritten(text, lines, changes);
}

function failing({ reports }: Analysis): number {
  const judgements = reports.flatMap(({ tables }) => tables.flatMap((table) => table.judgements));
  return judgements.filter(({ verdict }) => verdict === 'fails').length;
}

/** What of all that is offered on the draft makes more relations fail than did; each text that comes of it is read once. */
export function harmsIn(text: string, options: AnalysisOptions): string[] {
  const analysis = analyse(text, options);
  const before = failing(analysis);
  const texts = new Map(offersFor(analysis).map(({ title, changes }) => [changed(text, changes), title]));
  texts.delete(text);
  return Array.from(texts).flatMap(([now, title]) => {
    const after = failing(analyse(now, options));
    return after > before ? [`${title}: ${before} failing relations become ${after}`] : [];
  });
}

/** A draft, mostly one to which something has happened, and slips in its figures. */
export interface SlippedCase {
  readonly draft: Case;
  readonly slips: readonly OtherDigit[];
}

/** So many of them, the same for the same seed. */
export function slippedCases(runs: number, seed: number): SlippedCase[] {
  const slips = fc.array(fc.record({ at: fc.nat(10_000), digit: fc.nat(9) }), { maxLength: 3 });
  const damaged = damagedCases(notationKinds, damageNames);
  const draft = fc.oneof({ weight: 3, arbitrary: damaged }, { weight: 1, arbitrary: wholeCases(notationKinds) });
  return fc.sample(fc.record({ draft, slips }), { numRuns: runs, seed });
}

/** The same of the draft of a case. */
export function harmsOn({ draft, slips }: SlippedCase): string[] {
  const { text, markup } = draftOf(draft);
  return harmsIn(slips.reduce(withSlip, text), { edition: 'auto', markup });
}
