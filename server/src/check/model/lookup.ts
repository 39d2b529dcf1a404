import type { Edition, FormName } from '../../forms/schema.ts';
import type { Decimal } from '../../text/decimal.ts';
import type { Position } from '../../text/lines.ts';

/** A stretch of another document, in lines and UTF-16 units: its text need not be at hand. */
export interface FarRange {
  /** The path under which the document is known. */
  readonly document: string;
  readonly start: Position;
  readonly end: Position;
}

/** A figure that another report states, and where. */
export interface FarFigure {
  readonly value: Decimal;
  readonly range: FarRange;
}

/** Another report, as far as rules may see it. */
export interface OtherReport {
  readonly path: string;
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  /** The edition of its table of that form; undefined where it has none. */
  editionOf(form: FormName): Edition | undefined;
  /** The figure in a place of the form; undefined unless it was read and placed for certain. “None” counts as 0. */
  figure(form: FormName, row: string, column: string): FarFigure | undefined;
}

/** An office whose figures are part of the report's; without a report where none or more than one was found. */
export interface PartReport {
  readonly organisation: string;
  readonly report: OtherReport | undefined;
}

/** What the rules about several reports may ask: the answers are found by whoever knows the other reports. */
export interface Lookup {
  /** The same organisation's report on the year before. */
  readonly previous: OtherReport | undefined;
  /** The paths of those that may be it, where they differ and none is nearer than the others. */
  readonly rivals: readonly string[];
  /** The offices that the report sums up, as declared; empty where nothing is declared. */
  readonly parts: readonly PartReport[];
}
