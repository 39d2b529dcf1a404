import { applied } from '../check/repair/edits.ts';
import type { Finding } from '../check/finding.ts';
import type { Repair } from '../check/model/found.ts';
import { findingsIn, type Analysis } from '../workspace/analysis.ts';
import { compatibleRepairs } from '../workspace/guard.ts';

/** The codes whose first repair is certain, though it changes figures. */
const certain: ReadonlySet<string> = new Set(['wrong-figure', 'blank-total']);

/** A fix may make another possible; a draft that is still not settled after so many rounds never will be. */
export const rounds = 10;

/**
 * Applies the edits marked safe, and with `figures` those of certain causes, until none is left. Gives
 * the analysis of the text that results, which `analyse` makes.
 */
export async function fixed(
  analysis: Analysis,
  figures: boolean,
  analyse: (text: string) => Promise<Analysis>,
): Promise<Analysis> {
  let current = analysis;
  for (let round = 0; round < rounds; round++) {
    const repairs = repairsFor(current, figures);
    if (repairs.length === 0) break;
    const edits = repairs.flatMap((repair) => repair.edits);
    current = await analyse(applied(current.text, edits));
  }
  return current;
}

/** The repairs to be made now, of which no two meet: those marked safe, with `figures` those of certain causes, too. */
export function repairsFor(analysis: Analysis, figures: boolean): Repair[] {
  const wanted = findingsIn(analysis).flatMap((finding) => repairFor(finding, figures) ?? []);
  return compatibleRepairs(wanted, analysis.document);
}

function repairFor({ code, repairs }: Finding, figures: boolean): Repair | undefined {
  return repairs.find((repair) => repair.safe) ?? (figures && certain.has(code) ? repairs[0] : undefined);
}
