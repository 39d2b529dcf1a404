import { certainAt, tableOf } from '../check/model/certain.ts';
import type { CheckedReport } from '../check/finding.ts';
import { newDraft } from '../kinds/newDraft.ts';
import type { Wording } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';

/** The draft of the report on the year after, and what its author should look at. */
export interface NextDraft {
  readonly text: string;
  readonly notes: readonly Wording[];
}

/** Begins the report on a year from another report, which should be on the year before. */
export function nextDraft(last: CheckedReport, year: number): NextDraft {
  const organisation = last.organisation ?? '';
  if (last.year !== undefined && last.year !== year - 1)
    return { text: newDraft(last.kind, { organisation, year, carriedIn: {} }), notes: [notLastYear] };
  const carriedIn = carriedOutOf(last);
  const isRead = Object.keys(carriedIn).length === columnsOf(last).length;
  return {
    text: newDraft(last.kind, { organisation, year, carriedIn }),
    notes: [...(isRead ? [] : [unread]), ...(tiesOver(last) ? [] : [untied])],
  };
}

function columnsOf({ kind }: CheckedReport): string[] {
  const form = kind.forms.findLast(({ name }) => name === 'requests');
  return form?.blocks.flatMap((block) => block.columns.map((column) => column.key)) ?? [];
}

function carriedOutOf(report: CheckedReport): Record<string, string> {
  const table = tableOf(report, 'requests');
  const figures = columnsOf(report).flatMap((column) => {
    const certain = table && certainAt(table, '4', column);
    return certain ? [[column, toText(certain.value)] as const] : [];
  });
  return Object.fromEntries(figures);
}

const notLastYear: Wording = {
  zh: '不是上一年度的报告，上年结转留空',
  en: 'not the report on the year before; what is carried in is left blank',
};

const unread: Wording = {
  zh: '上年报告的“四、结转下年度继续办理”有没有读出的数，相应的上年结转留空',
  en: 'some of what last year carried out was not read; what is carried in is left blank there',
};

const untied: Wording = {
  zh: '上年报告的“四、结转下年度继续办理”与该报告自身不平，照抄的上年结转请核对',
  en: 'what last year carried out does not tie in its own report; look at what was carried in from it',
};

/** Whether nothing is known to be wrong with what the report carries out. */
function tiesOver({ tables }: CheckedReport): boolean {
  const judgements = tables.flatMap((table) => table.judgements);
  return !judgements.some(({ relation, verdict }) => verdict === 'fails' && relation.id.startsWith('requests.carry.'));
}
