import type { BoundTable, Cell, ReadingProblem } from '../../../bind/table.ts';
import type { Relation } from '../../../forms/form.ts';
import { equals } from '../../../text/decimal.ts';
import { visibleText } from '../../../text/visible.ts';
import { judgeRelation } from '../../judge/judge.ts';

/** A row that stands twice, its figures in pairs by their places. */
export interface SecondRow {
  readonly pairs: readonly (readonly [first: Cell, second: Cell])[];
  /** Whether both have the same figures. */
  readonly isSame: boolean;
  /** The relations that fail over the first row and hold or stay open over the second. */
  readonly settles: readonly Relation[];
  /** The other way about. */
  readonly breaks: readonly Relation[];
}

/** The two rows beside each other; undefined where the figures of either cannot be told for certain. */
export function secondRow(table: BoundTable, { cells = [] }: ReadingProblem): SecondRow | undefined {
  const pairs = cells.flatMap((second) => {
    const first = table.cells[second.slot.index];
    return first?.placed === 'evident' ? [[first, second] as const] : [];
  });
  if (pairs.length === 0 || pairs.length < cells.length) return undefined;
  const exchanged = [...table.cells];
  for (const second of cells) exchanged[second.slot.index] = second;
  const fails = (relation: Relation, all: BoundTable['cells']) =>
    judgeRelation(relation, all, table.openRow).verdict === 'fails';
  const relations = [...table.form.relations, ...table.form.extraRelations].filter(
    (relation) => fails(relation, table.cells) !== fails(relation, exchanged),
  );
  return {
    pairs,
    isSame: pairs.every(([one, other]) => areSame(one, other)),
    settles: relations.filter((relation) => fails(relation, table.cells)),
    breaks: relations.filter((relation) => fails(relation, exchanged)),
  };
}

function areSame({ figure: one, text }: Cell, { figure: other, text: otherText }: Cell): boolean {
  return one.state === 'number' && other.state === 'number' ? equals(one.value, other.value) : text === otherText;
}

/** The figures of the first or the second row as written, a blank as `□`. */
export function rowWords({ pairs }: SecondRow, nth: 0 | 1): string {
  return pairs.map(({ [nth]: { text } }) => (text === '' ? '□' : visibleText(text))).join(' ');
}
