/**
 * A report as plain data: the JSON of `gouji check`, as docs/cli.md describes it, and what the package
 * gives to programs. These rely on every name here: add, never change. Ranges count lines and UTF-16
 * code units from zero, as in the Language Server Protocol.
 */
import type { NotationName } from '../../syntax/row.ts';
import type { Code } from '../../check/codes.ts';
import type { Severity } from '../../check/model/severity.ts';
import type { VerdictState } from '../../check/verdict.ts';
import type { Slip } from '../../check/model/found.ts';
import type { Edition, FormName } from '../../forms/schema.ts';
import type { DocumentPlace } from '../../text/place.ts';
import type { Position } from '../../text/lines.ts';

/** Where something stands in a document that is no text; only there, beside the range in the text it was read as. */
export interface PlacedJson {
  readonly place?: DocumentPlace;
}

export interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

/** One report of a draft. */
export interface ReportJson {
  readonly path: string;
  readonly kind: 'report';
  /** What it is a report of, by the name of its kind. */
  readonly report: string;
  readonly edition: Edition | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly verdict: VerdictJson;
  readonly sections: readonly SectionJson[];
  readonly tables: readonly TableJson[];
  readonly findings: readonly FindingJson[];
  /** How many findings are not among them because they were looked at and accepted, and which. */
  readonly excepted: number;
  readonly exceptions: readonly ExceptionJson[];
  readonly mentions: readonly MentionJson[];
  readonly coverage: CoverageJson;
}

/** How the report stands as a whole. */
export interface VerdictJson {
  /**
   * `fails`: a relation fails. `errors`: none does, but a finding is an error, or a warning over years, offices
   * or the text. `open`: neither, but something could not be told or read yet. `ties`: none of these.
   */
  readonly state: VerdictState;
  /** How many relations fail, and how many cannot be told yet. */
  readonly fails: number;
  readonly open: number;
  /** How many figures stand there and were not read. */
  readonly unread: number;
}

export interface SectionJson extends PlacedJson {
  /** The number that the form gives it. */
  readonly number: number;
  readonly title: string;
  readonly range: RangeJson;
}

export interface TableJson extends PlacedJson {
  /** null for a table that is none of the official ones. */
  readonly form: FormName | null;
  readonly edition: Edition | null;
  readonly notation: NotationName;
  readonly range: RangeJson;
  /** By row and column; a row that stands in the table but was not read is empty. Nothing for a table of no form. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, FigureJson>>>>;
  /** The form's own relations, without those of subtotals that local tables add. */
  readonly relations: RelationsJson;
}

export interface FigureJson extends PlacedJson {
  /** As written, trimmed. */
  readonly text: string;
  /** The exact decimal; null where there is none to read. */
  readonly value: string | null;
  /** Why there is no value. */
  readonly state?: 'blank' | 'none' | 'unreadable' | 'words';
  readonly range: RangeJson;
  /** Only where the place was concluded from sums or order. */
  readonly placed?: 'inferred';
}

export interface RelationsJson {
  readonly holds: number;
  readonly fails: number;
  readonly open: number;
  readonly failed: readonly RelationJson[];
  readonly opened: readonly RelationJson[];
}

export interface RelationJson {
  readonly id: string;
  /** The sums of both sides, with every blank and “none” as 0. */
  readonly left: string;
  readonly right: string;
  /** left − right. */
  readonly difference: string;
  readonly cells: readonly { readonly row: string; readonly column: string }[];
}

export interface FindingJson extends PlacedJson {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly range: RangeJson;
  /** The relations it explains. */
  readonly relations: readonly string[];
  /** Best first. */
  readonly repairs: readonly RepairJson[];
  readonly related: readonly RelatedJson[];
}

/** A finding that was looked at and accepted. */
export interface ExceptionJson extends Pick<FindingJson, 'code' | 'severity' | 'message' | 'range' | 'place'> {
  /** Why, where that was said. */
  readonly reason: string | null;
}

export interface RelatedJson extends PlacedJson {
  /** Only where it is another file's. */
  readonly path?: string;
  readonly range: RangeJson;
  readonly message: string;
}

export interface RepairJson {
  readonly title: string;
  readonly cells: readonly CellChangeJson[];
  readonly edits: readonly EditJson[];
  readonly slip: Slip | null;
  /** Whether `--fix` applies it: it changes no figure. */
  readonly safe: boolean;
}

export interface EditJson extends PlacedJson {
  readonly range: RangeJson;
  readonly newText: string;
}

export interface CellChangeJson {
  readonly form: FormName;
  readonly row: string;
  readonly column: string;
  /** The plain numeral that stands there; the text as written where it is none. */
  readonly from: string;
  readonly to: string;
}

/** A figure of the running text. */
export interface MentionJson extends PlacedJson {
  readonly range: RangeJson;
  readonly text: string;
  readonly value: string;
  /** Whether it is a number as such, and not “more than” or one rounded to 万. */
  readonly exact: boolean;
  /** What it counts; null where that was not understood. */
  readonly role: string | null;
  /** The cells whose sum it repeats, or whose growth or share it states. */
  readonly cells: readonly CellJson[];
  /** Null where it was not judged. */
  readonly agrees: boolean | null;
}

export interface CellJson {
  readonly form: FormName;
  readonly row: string;
  readonly column: string;
}

export interface CoverageJson {
  /** How many figures the tables have. */
  readonly figures: number;
  /** Those in no relation that could be judged and in no sentence: a slip in them would go unseen. */
  readonly unprotected: readonly CellJson[];
}
