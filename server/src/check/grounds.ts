import { numberIn, type Cell } from '../bind/table.ts';
import { toText } from '../text/decimal.ts';
import type { Range } from '../text/span.ts';
import type { Code } from './codes.ts';
import type { CheckedReport, Finding } from './finding.ts';
import type { Text } from '../text/text.ts';

/** What a finding is about and rests on, by keys that stay while the draft around it is edited. */
export interface Grounds {
  readonly code: Code;
  /** Where it stands: the keys of its cells, as `requests.4.person`; else of its section, as `section.1`, or none. */
  readonly at: readonly string[];
  /**
   * What it rests on, by key: its own cells, all of the relations it explains and those it refers to, figures of other reports in their
   * order (`elsewhere.1`), and where it stands in no cell its `text`.
   */
  readonly values: Readonly<Record<string, string>>;
}

/** A finding that somebody has looked at and accepted: it holds as long as what the finding rested on stays. */
export interface Exception extends Grounds {
  /** Why, in the words of whoever accepted it; none in a record of what a folder had, of which nothing is told. */
  readonly reason?: string | undefined;
}

/** The grounds of a finding of the report, which stands in that text. */
export function groundsOf(finding: Finding, report: CheckedReport, text: Text): Grounds {
  const own = cellsIn(report, finding.span);
  const beside = finding.related.flatMap(({ span }) => cellsIn(report, span));
  const cells = new Map([...own, ...cellsOfRelations(report, finding.relations), ...beside]);
  const far = (finding.elsewhere ?? []).map(({ value }, nth) => [`elsewhere.${nth + 1}`, toText(value)] as const);
  const values = Array.from(cells, ([key, cell]) => [key, valueOf(cell)] as const);
  const words = own.length > 0 ? [] : [['text', wordsAt(text, finding.span)] as const];
  const at = own.length > 0 ? own.map(([key]) => key) : sectionAt(report, finding.span);
  return { code: finding.code, at, values: Object.fromEntries([...values, ...far, ...words]) };
}

function sectionAt({ sections }: CheckedReport, { start }: Range): string[] {
  const around = sections.find(({ range }) => range.start <= start && start < range.end);
  return around ? [sectionKey(around.number)] : [];
}

/** The key of a section. */
export function sectionKey(number: number): string {
  return `section.${number}`;
}

/** The words of a stretch of the text, however its lines are broken. */
export function wordsAt(text: Text, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** What stands in the cell: the number, else the text. */
export function valueOf(cell: Cell): string {
  const value = numberIn(cell);
  return value ? toText(value) : cell.text;
}

type KeyedCell = readonly [key: string, cell: Cell];

/** The cells of the report's official tables, by key. */
export function cellsByKey({ tables }: CheckedReport): Map<string, Cell> {
  return new Map(tables.flatMap(({ table }) => table.cells.flatMap((cell) => keyed(table.form.name, cell))));
}

function keyed(form: string, cell: Cell | undefined): KeyedCell[] {
  return cell ? [[`${form}.${cell.slot.row.key}.${cell.slot.column.key}`, cell]] : [];
}

function cellsIn({ tables }: CheckedReport, { start, end }: Range): KeyedCell[] {
  return tables
    .filter(({ table }) => table.span.start <= start && end <= table.span.end)
    .flatMap(({ table }) => table.cells.flatMap((cell) => keyed(table.form.name, cell)))
    .filter(([, { span }]) => start <= span.start && span.end <= end);
}

function cellsOfRelations({ tables }: CheckedReport, relations: readonly string[]): KeyedCell[] {
  return tables.flatMap(({ table, judgements }) =>
    judgements
      .filter(({ relation }) => relations.includes(relation.id))
      .flatMap(({ relation: { left, right } }) => [...left, ...right])
      .flatMap(({ index }) => keyed(table.form.name, table.cells[index])),
  );
}
