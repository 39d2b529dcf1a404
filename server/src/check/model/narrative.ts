import { readNarrative, type Mention, type Narrative } from '../../narrative/narrative.ts';
import { keeper, memo } from '../../text/memo.ts';
import type { Prose, Report } from './report.ts';

/** By a report's first paragraph, which stays the same while no edit touches its part. */
const kept = keeper<Prose, Narrative>();
const nothing: Narrative = { mentions: [], claims: [] };

/**
 * What the report's running text says of its tables. Read when it is first asked for, and again only
 * when an edit has touched the text or the tables: parts that none touched are the same objects, with moved anchors.
 */
export const narrativeOf = memo((report: Report): Narrative => {
  const { kind, prose, year, organisation } = report;
  const tables = report.tables.map(({ table }) => table);
  const [first] = prose;
  if (!first) return nothing;
  const basis = [kind, year, organisation, ...prose, ...tables];
  return kept(first, basis, () => readNarrative({ kind, prose, tables, year, organisation }));
});

/** The figures of the report's running text, in order, with the cells they repeat. */
export function mentionsOf(report: Report): readonly Mention[] {
  return narrativeOf(report).mentions;
}
