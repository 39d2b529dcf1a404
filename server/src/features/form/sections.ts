import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable, Section } from '../../check/model/report.ts';
import { sectionOf as statutoryOf, type StatutorySection } from '../../kinds/kind.ts';
import { within, type Range } from '../../text/span.ts';

/** A section as it is keyed in: one of the draft, or one that the draft lacks; `number` 0 is what stands before the first. */
export interface SectionPlace {
  readonly number: number;
  /** Undefined where the kind has none of that number. */
  readonly statutory: StatutorySection | undefined;
  /** Undefined where the draft lacks it. */
  readonly section: Section | undefined;
  /** What belongs to it in the draft, behind its heading. */
  readonly range: Range | undefined;
  /** The tables that stand in it, and those of its form that stand in no section. */
  readonly tables: readonly JudgedTable[];
}

/** The sections of the report in the order of the draft, those that it lacks in their places. */
export function sectionPlaces(report: CheckedReport): SectionPlace[] {
  const { kind, sections } = report;
  const places = sections
    .toSorted((one, other) => one.range.start - other.range.start)
    .map((one) => placed(one, report));
  for (const statutory of kind.sections.filter(({ number }) => sections.every((one) => one.number !== number))) {
    const next = places.findIndex(({ number }) => number > statutory.number);
    const tables = strayTables(report).filter(({ table }) => table.form.section === statutory.number);
    const { number } = statutory;
    places.splice(next < 0 ? places.length : next, 0, {
      number,
      statutory,
      section: undefined,
      range: undefined,
      tables,
    });
  }
  return [preamble(report), ...places];
}

function placed(section: Section, report: CheckedReport): SectionPlace {
  const { number, span, range } = section;
  const stray = strayTables(report).filter(({ table }) => table.form.section === number);
  const isFirst = report.sections.find((one) => one.number === number) === section;
  return {
    number,
    statutory: report.kind.sections.find((one) => one.number === number),
    section,
    range: { start: span.end, end: range.end },
    tables: [...report.tables.filter(({ table }) => within(table.span, range)), ...(isFirst ? stray : [])],
  };
}

function preamble(report: CheckedReport): SectionPlace {
  const { kind, sections, title, range } = report;
  const tables = strayTables(report).filter(({ table }) => !statutoryOf(kind, table.form.section));
  const start = title?.span.end ?? range.start;
  const end = Math.max(start, Math.min(range.end, ...sections.map(({ range: own }) => own.start)));
  return { number: 0, statutory: undefined, section: undefined, range: { start, end }, tables };
}

/** The tables that stand in no section. */
function strayTables({ tables, sections }: CheckedReport): JudgedTable[] {
  return tables.filter(({ table }) => !sections.some(({ range }) => within(table.span, range)));
}
