import type { Wording } from '../../forms/schema.ts';
import { equationWords, placeName } from '../../learn/equationWords.ts';
import type { Proposal } from '../../learn/proposals.ts';
import { nearRelations, type AmissFigure, type NearRelation } from '../judge/ordinaryRelations.ts';
import { finding, type Found } from '../model/found.ts';
import type { ReportRule } from './rule.ts';

/** A figure of an ordinary table does not go with what holds everywhere else in it: nobody has said that it must. */
export const tableRelation = {
  code: 'table-relation',
  severity: 'hint',
  looksAt: 'report',
  *check({ ordinary }) {
    for (const table of ordinary) yield* oncePerFigure(nearRelations(table).flatMap(toldOf));
  },
} as const satisfies ReportRule;

/** Two relations that blame the same figure tell it once. */
function oncePerFigure(all: readonly Found[]): Found[] {
  return [...new Map(all.toReversed().map((one) => [one.span.from, one])).values()].reverse();
}

function toldOf({ proposal, grid, amiss }: NearRelation): Found[] {
  const [first, ...others] = amiss;
  if (!first) return [];
  const equation = equationWords(proposal, grid);
  const evidence = evidenceOf(proposal);
  const due = dueWords(first, others, proposal.axis);
  const message = {
    zh: `看来 ${equation.zh}（${evidence.zh}），这里 ${due.zh}`,
    en: `it seems that ${equation.en} (${evidence.en}); here ${due.en}`,
  };
  const related = others.map(({ cell, due: to }) => ({
    span: cell.span,
    message: { zh: `或应为 ${to}`, en: `or should be ${to}` },
  }));
  return [finding(first.cell.span, message, { related })];
}

function evidenceOf({ axis, holds, tried }: Proposal): Wording {
  const [zh, en] = axis === 'rows' ? ['列', 'columns'] : ['行', 'rows'];
  return { zh: `${tried} ${zh}中 ${holds} ${zh}如此`, en: `in ${holds} of ${tried} ${en}` };
}

/** What the figure would have to be; where it is not settled that it is the wrong one, that another may be. */
function dueWords(first: AmissFigure, others: readonly AmissFigure[], axis: Proposal['axis']): Wording {
  const [second] = others;
  const own = {
    zh: `${first.cell.text || '空白'} 应为 ${first.due}`,
    en: `${first.cell.text || 'blank'} should be ${first.due}`,
  };
  if (!second) return own;
  const name = placeName(axis === 'rows' ? second.row : second.column);
  return {
    zh: `${own.zh}，或“${name}”应为 ${second.due}，或另有一个数不对`,
    en: `${own.en}, or “${name}” should be ${second.due}, or another figure is wrong`,
  };
}
