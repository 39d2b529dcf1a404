import type { Code } from './codes.ts';
import type { Finding } from './finding.ts';
import type { Wording } from '../forms/schema.ts';
import type { CauseFinding } from './model/causes.ts';
import type { Repair } from './model/found.ts';
import type { JudgedTable } from './model/report.ts';

/** A figure that is none of its kind, and may break sums by that. */
const outsideItsKind: ReadonlySet<Code> = new Set<Code>(['fraction-count', 'negative-count']);

/**
 * What is to be said of a table, each cause once: a fraction or a negative count that breaks sums is the finding on them,
 * and takes over their relations and those repairs that change it; so is a row that stands twice where the sums ask for
 * the other one.
 */
export function oncePerCause(
  judged: JudgedTable,
  told: readonly Finding[],
  causes: readonly CauseFinding[],
): Finding[] {
  const taken = new Set<CauseFinding>();
  const findings = told.map((finding) => {
    const own = causes.filter((cause) => !taken.has(cause) && isSame(judged, cause, finding));
    for (const cause of own) taken.add(cause);
    return own.length > 0 && outsideItsKind.has(finding.code) ? joined(finding, own) : finding;
  });
  return [...findings, ...causes.filter((cause) => !taken.has(cause))];
}

function isSame(judged: JudgedTable, cause: CauseFinding, finding: Finding): boolean {
  if (outsideItsKind.has(finding.code)) return isAbout(judged, cause, finding);
  return cause.relations.length > 0 && cause.relations.every((id) => finding.relations.includes(id));
}

/** Whether the figure of the finding stands in all relations of the cause, and a repair of it changes the figure. */
function isAbout({ table, judgements }: JudgedTable, cause: CauseFinding, { span }: Finding): boolean {
  const cell = table.cells.find((one) => one?.span === span);
  const relations = judgements.filter(({ relation }) => cause.relations.includes(relation.id));
  const isIn = relations.every(({ relation: { left, right } }) =>
    [...left, ...right].some((slot) => slot === cell?.slot),
  );
  return cell !== undefined && relations.length > 0 && isIn && cause.repairs.some((repair) => changes(repair, span));
}

function changes({ cells }: Repair, span: Finding['span']): boolean {
  return cells.some(({ cell }) => cell.span === span);
}

function joined(finding: Finding, causes: readonly CauseFinding[]): Finding {
  const repairs = causes.flatMap((cause) => cause.repairs.filter((repair) => changes(repair, finding.span)));
  return {
    ...finding,
    message: withRepair(finding.message, repairs),
    relations: causes.flatMap(({ relations }) => relations),
    related: causes.flatMap(({ related }) => related),
    repairs,
  };
}

/** The message with what would settle the sums, where that is one figure alone. */
function withRepair({ zh, en }: Wording, [repair, ...others]: readonly Repair[]): Wording {
  const to = repair?.cells.length === 1 && others.length === 0 ? repair.cells[0]?.to : undefined;
  if (to === undefined) return { zh: `${zh}；因此各项之和也不符`, en: `${en}; because of it sums do not reconcile` };
  return { zh: `${zh}；改为 ${to} 后相符`, en: `${en}; with ${to} its sums reconcile` };
}
