import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { FormRow, Relation, Slot } from '../../forms/form.ts';
import { add, areRoundedAlike, isNegative, isZero, subtract, sum, zero, type Decimal } from '../../text/decimal.ts';

/** `holds`, `fails`, or `open`: it cannot be told yet (docs/architecture.md, “Verdicts”). */
export type Verdict = 'holds' | 'fails' | 'open';

/** A relation applied to a table: both sums with every blank and “none” read as 0, and the verdict. */
export interface Judgement {
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly left: Decimal;
  readonly right: Decimal;
  /** left − right; 0 where they are one but for rounding. */
  readonly difference: Decimal;
  /** Whether a figure in it was placed by inference. */
  readonly inferred: boolean;
}

/** Judges every relation of the table's form, and those of the subtotals that stand in the table. */
export function judge(table: BoundTable): Judgement[] {
  const extra = table.form.extraRelations.filter((relation) => table.cells[relation.stated.index]);
  return [...table.form.relations, ...extra].map((relation) => judgeRelation(relation, table.cells, table.openRow));
}

/**
 * A relation **holds** if it holds with every blank and none read as 0, **fails** if no counts of 0
 * or more in the blanks, nor changes below 0, could make it hold, and is **open** otherwise; with no figure at all in it,
 * or over a cell that is absent, was not read or stands in the row in which the text ends, it is open.
 */
export function judgeRelation(relation: Relation, cells: readonly (Cell | undefined)[], openRow?: FormRow): Judgement {
  const left = sumOf(relation.left, cells);
  const right = sumOf(relation.right, cells);
  const apart = subtract(left.total, right.total);
  const difference = relation.rounded && areOneRounded(relation, cells) ? zero : apart;
  const inOpenRow = (slot: Slot) => slot.row === openRow;
  const halfTyped = openRow !== undefined && (relation.left.some(inOpenRow) || relation.right.some(inOpenRow));
  return {
    relation,
    verdict: halfTyped ? 'open' : verdictOn(left, right, difference),
    left: left.total,
    right: right.total,
    difference,
    inferred: left.inferred || right.inferred,
  };
}

/** Whether both sums of the relation may be one, its figures being rounded. */
function areOneRounded({ left, right }: Relation, cells: readonly (Cell | undefined)[]): boolean {
  const [one, other] = [left, right].map((side) => side.flatMap((slot) => numberIn(cells[slot.index]) ?? [])) as [
    Decimal[],
    Decimal[],
  ];
  return areRoundedAlike(sum(one), sum(other), [...one, ...other]);
}

function verdictOn(left: Side, right: Side, difference: Decimal): Verdict {
  if (left.unread || right.unread || left.figures + right.figures === 0) return 'open';
  if (isZero(difference)) return 'holds';
  const [short, long] = isNegative(difference) ? [left, right] : [right, left];
  return short.blanks > 0 || long.signedBlanks > 0 ? 'open' : 'fails';
}

/** Most figures are: they change neither a sum nor its decimals. */
function isPlainZero({ units, scale }: Decimal): boolean {
  return scale === 0 && units === 0n;
}

interface Side {
  total: Decimal;
  figures: number;
  blanks: number;
  /** Those of them that may be below 0. */
  signedBlanks: number;
  unread: boolean;
  inferred: boolean;
}

function sumOf(slots: readonly Slot[], cells: readonly (Cell | undefined)[]): Side {
  const side: Side = { total: zero, figures: 0, blanks: 0, signedBlanks: 0, unread: false, inferred: false };
  for (const slot of slots) {
    const cell = cells[slot.index];
    if (!cell || cell.figure.state === 'unreadable') {
      side.unread = true;
      continue;
    }
    if (cell.placed === 'inferred') side.inferred = true;
    if (cell.figure.state === 'number') {
      if (!isPlainZero(cell.figure.value)) side.total = add(side.total, cell.figure.value);
      side.figures++;
    } else if (cell.figure.state === 'blank') {
      side.blanks++;
      if (slot.value.kind === 'delta') side.signedBlanks++;
    }
  }
  return side;
}
