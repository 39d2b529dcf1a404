import type { Finding } from './finding.ts';
import type { Wording } from '../forms/schema.ts';
import type { CauseFinding } from './model/causes.ts';
import type { Repair } from './model/found.ts';
import type { JudgedTable } from './model/report.ts';

/**
 * What is to be said of a table, each cause once: a fraction that breaks sums is the finding on them, and takes over
 * their relations and those repairs that change it.
 */
export function oncePerCause(
  judged: JudgedTable,
  told: readonly Finding[],
  causes: readonly CauseFinding[],
): Finding[] {
  const taken = new Set<CauseFinding>();
  const findings = told.map((finding) => {
    const own = finding.code === 'fraction-count' ? causes.filter((cause) => isAbout(judged, cause, finding)) : [];
    for (const cause of own) taken.add(cause);
    return own.length > 0 ? joined(finding, own) : finding;
  });
  return [...findings, ...causes.filter((cause) => !taken.has(cause))];
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
  if (to === undefined) return { zh: `${zh}；因此各项之和也不符`, en: `${en}; because of it sums do not tie` };
  return { zh: `${zh}；改为 ${to} 后相符`, en: `${en}; with ${to} its sums tie` };
}
