import type { OrdinaryTable } from '../../bind/ordinary.ts';
import type { BoundTable } from '../../bind/table.ts';
import type { Edition } from '../../forms/schema.ts';
import type { ReportKind } from '../../kinds/kind.ts';
import type { TextLine } from '../../syntax/blocks.ts';
import type { Range, Span } from '../../text/span.ts';
import type { Judgement } from '../judge/judge.ts';

/** The title of a report, up to three lines of it. */
export interface Title {
  readonly text: string;
  readonly span: Span;
  /** The calendar year it names. */
  readonly year: number | undefined;
  /** The text before 政府信息公开 without the year. */
  readonly organisation: string | undefined;
}

/** A section of the draft that is one of the six. */
export interface Section {
  /** The statutory number, 1 to 6. */
  readonly number: number;
  readonly title: string;
  /** The heading's own range. */
  readonly span: Span;
  /** The words of the title alone; undefined where they do not stand letter by letter in the draft. */
  readonly words: Span | undefined;
  /** The heading and all that belongs to it. */
  readonly range: Span;
  /** Whether the heading has the official wording of either edition. */
  readonly official: boolean;
}

/** A paragraph or other line of running text. */
export interface Prose extends TextLine {
  /** The number of the section it stands in; 0 before the first. */
  readonly section: number;
}

/** A table with the verdicts on its relations. */
export interface JudgedTable {
  readonly table: BoundTable;
  readonly judgements: readonly Judgement[];
}

/** A table without its figures. */
export type TableSkeleton = Pick<BoundTable, 'form' | 'span' | 'rowLabels' | 'columnLabels'>;

/** A report without the figures of its tables: what stays when one of them is exchanged. */
export interface ReportSkeleton {
  /** What it is a report of. */
  readonly kind: ReportKind;
  readonly title: Title | undefined;
  readonly edition: Edition | undefined;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly sections: readonly Section[];
  readonly prose: readonly Prose[];
  readonly tables: readonly { readonly table: TableSkeleton }[];
}

/** What is known of one report of a document before and after its rules have run. */
export interface Report extends ReportSkeleton {
  readonly range: Range;
  readonly tables: readonly JudgedTable[];
  /** The other tables, where these are to be checked too. */
  readonly ordinary: readonly OrdinaryTable[];
}

/** Whether all but the figures of two reports are the same objects, perhaps with moved anchors. */
export function hasSameSkeleton(one: ReportSkeleton, other: ReportSkeleton): boolean {
  return (
    one.kind === other.kind &&
    one.title === other.title &&
    one.edition === other.edition &&
    one.year === other.year &&
    one.organisation === other.organisation &&
    isSameList(one.sections, other.sections) &&
    isSameList(one.prose, other.prose) &&
    one.tables.length === other.tables.length &&
    one.tables.every(({ table }, i) => isSameTable(table, other.tables[i]?.table))
  );
}

function isSameTable(one: TableSkeleton, other: TableSkeleton | undefined): boolean {
  return (
    one === other ||
    (one.form === other?.form &&
      one.span === other.span &&
      one.rowLabels === other.rowLabels &&
      one.columnLabels === other.columnLabels)
  );
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, i) => item === other[i]));
}
