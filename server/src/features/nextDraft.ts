import { certainAt, tableOf } from '../check/model/certain.ts';
import type { CheckedReport } from '../check/finding.ts';
import { editionOfYear } from '../kinds/kind.ts';
import { newDraft } from '../kinds/newDraft.ts';
import type { TemplateStyle } from '../kinds/snippet.ts';
import type { Form, Relation } from '../forms/form.ts';
import type { Carry, Wording } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { slotsOf } from './basis/relations.ts';

/** The draft of the report on the year after, and what its author should look at. */
export interface NextDraft {
  readonly text: string;
  readonly notes: readonly Wording[];
}

/** A table that carries over, what it is to take over, and what there is to say of that. */
interface CarriedTable {
  readonly name: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly notes: readonly Wording[];
}

/** The report of the document from which the next is begun: that on the latest year. */
export function latestReport({ reports }: Analysis): CheckedReport | undefined {
  return reports.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0))[0];
}

/** Begins the report on a year from another report of its kind, which should be on the year before. */
export function nextDraft(last: CheckedReport, year: number, style: TemplateStyle = {}): NextDraft {
  const organisation = last.organisation ?? '';
  if (last.year !== undefined && last.year !== year - 1)
    return { text: newDraft(last.kind, { ...style, organisation, year, carriedIn: {} }), notes: [notLastYear] };
  const tables = carriedTables(last, year);
  const carriedIn = Object.fromEntries(tables.map(({ name, figures }) => [name, figures]));
  return {
    text: newDraft(last.kind, { ...style, organisation, year, carriedIn }),
    notes: tables.flatMap(({ notes }) => notes),
  };
}

function carriedTables(last: CheckedReport, year: number): CarriedTable[] {
  const edition = editionOfYear(last.kind, year);
  const forms = last.kind.forms.filter((form) => form.edition === edition);
  return forms.flatMap((form) => (form.carry ? [carriedTable(last, form, form.carry)] : []));
}

function carriedTable(last: CheckedReport, form: Form, carry: Carry): CarriedTable {
  const columns = form.blocks.flatMap((block) => block.columns.map((column) => column.key));
  const table = tableOf(last, form.name);
  const figures = columns.flatMap((column) => {
    const certain = table && certainAt(table, carry.out, column);
    return certain ? [[column, toText(certain.value)] as const] : [];
  });
  const label = form.rows.find(({ key }) => key === carry.out)?.label ?? '';
  return {
    name: form.name,
    figures: Object.fromEntries(figures),
    notes: [
      ...(figures.length === columns.length ? [] : [unread(label)]),
      ...(tiesOver(last, form.name, carry) ? [] : [untied(label)]),
    ],
  };
}

const notLastYear: Wording = {
  zh: '不是上一年度的报告，上年结转留空',
  en: 'not the report on the year before; what is carried in is left blank',
};

function unread(label: string): Wording {
  return {
    zh: `上年报告的“${label}”有数字未能读出，相应的上年结转已留空`,
    en: 'some of what last year carried forward was not read; what is carried in is left blank there',
  };
}

function untied(label: string): Wording {
  return {
    zh: `上年报告的“${label}”在该报告中就不相符，带入的上年结转请核对`,
    en: 'what last year carried forward does not reconcile in its own report; check what was carried in from it',
  };
}

/** Whether nothing is known to be wrong with what the report carries forward. */
function tiesOver({ tables }: CheckedReport, form: string, carry: Carry): boolean {
  const judgements = tables.filter(({ table }) => table.form.name === form).flatMap((judged) => judged.judgements);
  return !judgements.some(({ relation, verdict }) => verdict === 'fails' && carries(relation, carry));
}

/** Whether the relation leads from what was carried in to what is carried forward. */
function carries(relation: Relation, carry: Carry): boolean {
  const rows = slotsOf(relation).map(({ row }) => row.key);
  return rows.includes(carry.in) && rows.includes(carry.out);
}
