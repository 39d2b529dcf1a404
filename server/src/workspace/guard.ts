import { withRepairs, type Finding } from '../check/finding.ts';
import type { Edit, Repair } from '../check/model/found.ts';
import { compatible } from '../check/repair/edits.ts';
import { once } from '../text/once.ts';
import type { ReadReports } from './document.ts';
import type { ReadReport } from './reader.ts';
import { readsAsUndertaken } from './reread.ts';

/** One report of a document by itself: an edit elsewhere may move it, and leaves it as it is. */
export interface LoneReport extends ReadReports {
  readonly reports: readonly [ReadReport];
}

/** The report as the only one of its document. */
export function aloneIn({ page, by, reports }: ReadReports, read: ReadReport): LoneReport {
  const isTyped = by.typing === true && read !== reports.at(-1);
  return { page, by: isTyped ? { ...by, typing: false } : by, reports: [read] };
}

/**
 * The findings with those of their edits alone that do what they say (`readsAsUndertaken`). The edits of a repair are
 * tried when first asked for: most findings are shown without.
 *
 * @param document The report that the findings are on.
 */
export function withTriedEdits(findings: readonly Finding[], document: LoneReport): Finding[] {
  return findings.map((finding) => tried(finding, document));
}

function tried(finding: Finding, document: LoneReport): Finding {
  const made = Object.getOwnPropertyDescriptor(finding, 'repairs')?.value as readonly Repair[] | undefined;
  if (made?.length === 0) return finding;
  return withRepairs(
    finding,
    once(() => finding.repairs.map((repair) => triedRepair(repair, document))),
  );
}

function triedRepair(repair: Repair, document: LoneReport): Repair {
  if (repair.edits.length === 0) return repair;
  const edits = once((): readonly Edit[] => (areTrue([repair], document) ? repair.edits : []));
  return {
    ...repair,
    get edits() {
      return edits();
    },
  };
}

/** Those of the repairs that can be made at once: no two meet, and together they do what each of them says. */
export function compatibleRepairs(repairs: readonly Repair[], document: ReadReports): Repair[] {
  const chosen = compatible(repairs);
  if (chosen.length < 2 || areTrue(chosen, document)) return chosen; // each was tried by itself
  return chosen.reduce<Repair[]>((some, one) => (areTrue([...some, one], document) ? [...some, one] : some), []);
}

function areTrue(repairs: readonly Repair[], document: ReadReports): boolean {
  const changes = repairs.flatMap(({ edits }) => edits.map(({ span, newText }) => ({ range: span, newText })));
  return readsAsUndertaken(document, changes, { cells: repairs.flatMap(({ cells }) => cells) });
}
