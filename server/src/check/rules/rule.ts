import type { Found } from '../model/found.ts';
import type { Lookup } from '../model/lookup.ts';
import type { JudgedTable, Prose, Report, ReportSkeleton } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';

/** What every rule says of itself. */
interface RuleHead {
  /** Under which it reports; a word, and never used again for something else. */
  readonly code: string;
  /** How much what it finds matters, where it does not say otherwise. */
  readonly severity: Severity;
}

/** A rule that looks at nothing but one table. */
export interface TableRule extends RuleHead {
  readonly looksAt: 'table';
  check(judged: JudgedTable): Iterable<Found>;
}

/** A rule that looks at nothing but one paragraph, and whose report it is. */
export interface ParagraphRule extends RuleHead {
  readonly looksAt: 'paragraph';
  check(prose: Prose, report: ParagraphOwner): Iterable<Found>;
}

/** What a rule about a paragraph may ask of the report. */
export type ParagraphOwner = Pick<Report, 'kind' | 'year' | 'organisation'>;

/** A rule that looks at no figure of a table. */
export interface SkeletonRule extends RuleHead {
  readonly looksAt: 'skeleton';
  check(skeleton: ReportSkeleton): Iterable<Found>;
}

/** A rule that looks at a whole report. */
export interface ReportRule extends RuleHead {
  readonly looksAt: 'report';
  check(report: Report): Iterable<Found>;
}

/** A rule that looks at a report and others: the year before, the offices it sums up. */
export interface NeighbourRule extends RuleHead {
  readonly looksAt: 'neighbours';
  check(report: Report, lookup: Lookup): Iterable<Found>;
}

/** One rule of the form: everything that goes against it in what it looks at, and it looks at no more than it must. */
export type Rule = TableRule | ParagraphRule | SkeletonRule | ReportRule | NeighbourRule;
