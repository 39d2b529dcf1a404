import { readNarrative, type Mention, type Narrative } from '../../narrative/narrative.ts';
import type { Prose, Report } from './report.ts';

/** A narrative with what it was read from. */
interface Kept {
  readonly report: Report;
  readonly narrative: Narrative;
}

/** By a report's first paragraph, which stays the same while no edit touches its part. */
const kept = new WeakMap<Prose, Kept>();
const nothing: Narrative = { mentions: [], claims: [] };

/**
 * What the report's running text says of its tables. Read when it is first asked for, and again only
 * when an edit has touched the text or the tables.
 */
export function narrativeOf(report: Report): Narrative {
  const [first] = report.prose;
  if (!first) return nothing;
  const known = kept.get(first);
  if (known?.report === report) return known.narrative;
  const narrative = known && isUntouched(known.report, report) ? known.narrative : readFresh(report);
  kept.set(first, { report, narrative });
  return narrative;
}

function readFresh({ kind, prose, tables, year, organisation }: Report): Narrative {
  return readNarrative({ kind, prose, tables: tables.map(({ table }) => table), year, organisation });
}

/** Parts that no edit touched are the same objects, with moved anchors. */
function isUntouched(before: Report, now: Report): boolean {
  return (
    before.kind === now.kind &&
    before.year === now.year &&
    before.organisation === now.organisation &&
    before.prose.length === now.prose.length &&
    before.tables.length === now.tables.length &&
    before.prose.every((prose, i) => prose === now.prose[i]) &&
    before.tables.every(({ table }, i) => table === now.tables[i]?.table)
  );
}

/** The figures of the report's running text, in order, with the cells they repeat. */
export function mentionsOf(report: Report): readonly Mention[] {
  return narrativeOf(report).mentions;
}
