import type { Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Decimal } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import type { FarRange } from './lookup.ts';
import type { Severity } from './severity.ts';

/** Text to put in place of a stretch of the document. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** One figure a repair would change. */
export interface CellChange {
  readonly cell: Cell;
  /** The plain numeral to stand there: no separators, as in the JSON. */
  readonly to: string;
  /** The least and the greatest numeral of those that would do as well, where figures are rounded. */
  readonly around?: { readonly from: string; readonly to: string };
}

/** The known ways a slip arises (docs/codes/wrong-figure.md). */
export const slips = [
  'digits-swapped',
  'digit-dropped',
  'digit-doubled',
  'factor-of-ten',
  'wrong-sign',
  'off-by-one-column',
  'off-by-one-row',
  'cells-exchanged',
  'row-pasted-twice',
  'total-not-updated',
  'parts-not-entered',
] as const;
export type Slip = (typeof slips)[number];

/** A way to settle a finding. */
export interface Repair {
  readonly title: Wording;
  /** The figures it changes; empty where it changes no figure. */
  readonly cells: readonly CellChange[];
  readonly edits: readonly Edit[];
  readonly slip: Slip | undefined;
  /** Whether it may be applied unasked by `--fix` and `source.fixAll`: it changes no figure. */
  readonly safe: boolean;
}

/** Another place that belongs to a finding, with what it has to do with it. */
export interface Related {
  readonly span: Span;
  readonly message: Wording;
}

/** A figure of another document that belongs to a finding. */
export interface Elsewhere {
  readonly range: FarRange;
  readonly value: Decimal;
  readonly message: Wording;
}

/** A figure of the report and the value that other reports call for. */
export interface Mismatch {
  readonly cell: Cell;
  readonly stated: Decimal;
  readonly expected: Decimal;
}

/** Something the author should know, at its place, before it has the code and the severity of what found it. */
export interface Found {
  readonly message: Wording;
  readonly span: Span;
  /** The ids of the relations it explains. */
  readonly relations: readonly string[];
  /** Best first. */
  readonly repairs: readonly Repair[];
  readonly related: readonly Related[];
  readonly elsewhere?: readonly Elsewhere[];
  /** The figures that differ from what other reports call for, where it is about such. */
  readonly mismatches?: readonly Mismatch[];
  /** Where it is not the severity of the rule. */
  readonly severity?: Severity;
  /** Set where a figure it rests on was placed by inference: it is a warning at most, whatever the rule is. */
  readonly inferred?: boolean;
}

/** What was found there, without repairs and related places unless `more` brings some. */
export function finding(span: Span, message: Wording, more: Partial<Found> = {}): Found {
  return { message, span, relations: [], repairs: [], related: [], ...more };
}

/**
 * What was found in a cell, resting on that cell and perhaps others. If one of them was placed by
 * inference, the table may be misplaced: then it is a warning at most, says so and offers nothing.
 */
export function cellFinding(cell: Cell, message: Wording, others: readonly (Cell | undefined)[] = []): Found {
  const plain = finding(cell.span, message);
  return [cell, ...others].some((one) => one?.placed === 'inferred') ? restingOnInferred(plain) : plain;
}

/** What was found as it stands when a figure it rests on was placed by inference. */
export function restingOnInferred<F extends Found>(plain: F): F {
  return { ...plain, inferred: true, message: perhapsMisplaced(plain.message), repairs: [] };
}

/** The message with the remark that the figures may stand in other places than they were read in. */
function perhapsMisplaced({ zh, en }: Wording): Wording {
  return { zh: `${zh}（也可能是表格错位）`, en: `${en} (or the table is misplaced)` };
}
