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

/** A heading without how far its section reaches. */
export type Heading = Omit<Section, 'range'>;

/** A table of which no more is known than that it is there. */
export type TableSkeleton = Pick<BoundTable, 'form'>;

/** A report without the figures of its tables: what stays when somebody types there. */
export interface ReportSkeleton {
  /** What it is a report of. */
  readonly kind: ReportKind;
  readonly title: Title | undefined;
  readonly edition: Edition | undefined;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly sections: readonly Heading[];
  readonly prose: readonly Prose[];
  readonly tables: readonly { readonly table: TableSkeleton }[];
}

/** What is known of one report of a document before and after its rules have run. */
export interface Report extends ReportSkeleton {
  readonly range: Range;
  readonly sections: readonly Section[];
  readonly tables: readonly JudgedTable[];
  /** The other tables, where these are to be checked too. */
  readonly ordinary: readonly OrdinaryTable[];
}

/** All that makes up a skeleton: as long as each is the same, nothing but figures of tables was edited. */
export function partsOfSkeleton(report: ReportSkeleton): unknown[] {
  const { kind, title, edition, year, organisation, sections, prose, tables } = report;
  return [
    ...[kind, title, edition, year, organisation],
    ...sections.map(({ span }) => span),
    ...prose,
    ...tables.map(({ table }) => table.form),
  ];
}
