import { once } from '../../text/once.ts';
import { blamesOf } from './blame.ts';
import { blankTotals } from './blankTotals.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { systemOf, type Equation, type System } from './system.ts';
import { candidateRepairs, failingTogether, unsettled } from './unsettled.ts';
import { wrongFigure } from './wrongFigure.ts';
import { caused, repairable, type CauseFinding } from '../model/causes.ts';
import { restingOnInferred } from '../model/found.ts';
import type { Judgement } from '../judge/judge.ts';
import type { JudgedTable } from '../model/report.ts';

/**
 * What is wrong with the sums of a table (docs/dev/cause.md): one finding for each cause of failing
 * relations, one for failing relations that one change would settle though it is not certain which, and one
 * for each total left blank. Every failing relation is explained by at least one finding.
 */
export function explainTable(judged: JudgedTable): CauseFinding[] {
  const failing = judged.judgements.filter(({ verdict }) => verdict === 'fails');
  const inferred = new Set(failing.filter((judgement) => judgement.inferred).map(({ relation }) => relation.id));
  const findings = failing.length > 0 ? explainFailing(judged, failing) : [];
  return [
    ...findings.map((one) =>
      one.relations.some((id) => inferred.has(id)) ? caused(one.code, restingOnInferred(one)) : one,
    ),
    ...blankTotals(judged),
  ];
}

function explainFailing(judged: JudgedTable, failing: readonly Judgement[]): CauseFinding[] {
  const system = systemOf(judged);
  const diagnoses = system && diagnose(system);
  return diagnoses ? explainDiagnoses(judged, system, diagnoses) : failingTogether(judged.table, failing);
}

function explainDiagnoses({ table }: JudgedTable, system: System, diagnoses: readonly Diagnosis[]): CauseFinding[] {
  const certain = diagnoses.filter((diagnosis) => diagnosis.certain);
  const uncertain = diagnoses.filter((diagnosis) => !diagnosis.certain);
  return [
    ...blamesOf(system, certain).map((blame) => wrongFigure(table, system, blame)),
    ...uncertain.flatMap(({ relations, candidates }) => {
      const repairs = once(() => candidateRepairs(table, system, candidates));
      const [first, ...others] = relations.map((index) => system.equations[index] as Equation);
      return first ? [repairable(unsettled(table, system, [first, ...others], candidates), repairs)] : [];
    }),
  ];
}
