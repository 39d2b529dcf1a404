import { numberIn, type Cell } from '../../bind/table.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { isZero, toText, type Decimal } from '../../text/decimal.ts';
import type { Judgement } from '../judge/judge.ts';
import { termName } from './name.ts';

/** A sum with more terms than these shows its first ones. */
const mostTerms = 6;

/** Both sums of a relation, term by term, zeros left out: `一 899 + 二 100 = 999，（七）913 + 四 86 = 999`. */
export function sumsOf(judgement: Judgement, cells: readonly (Cell | undefined)[]): Wording {
  const { relation } = judgement;
  const left = sideText(relation.left, relation, judgement.left, cells);
  const right = sideText(relation.right, relation, judgement.right, cells);
  return { zh: `${left.zh}，${right.zh}`, en: `${left.en}; ${right.en}` };
}

function sideText(
  side: readonly Slot[],
  relation: Relation,
  total: Decimal,
  cells: readonly (Cell | undefined)[],
): Wording {
  const [only, ...others] = side;
  if (only && others.length === 0) return termText(only, relation, writtenIn(cells[only.index], total));
  const terms = side.flatMap((slot) => {
    const number = numberIn(cells[slot.index]);
    return number === undefined || isZero(number) ? [] : [termText(slot, relation, toText(number))];
  });
  const rest = terms.length > mostTerms ? ['…'] : [];
  const join = (words: string[]) => [...words.slice(0, mostTerms), ...rest].join(' + ');
  return {
    zh: `${join(terms.map((term) => term.zh)) || '各项之和'} = ${toText(total)}`,
    en: `${join(terms.map((term) => term.en)) || 'sum of the parts'} = ${toText(total)}`,
  };
}

function termText(slot: Slot, relation: Relation, value: string): Wording {
  const { zh, en } = termName(slot, relation);
  return { zh: `${zh}${zh.endsWith('）') ? '' : ' '}${value}`, en: `${en} ${value}` };
}

/** The number in a cell; of one in which none stands what does, as “/” for none. */
function writtenIn(cell: Cell | undefined, total: Decimal): string {
  const number = numberIn(cell);
  return number === undefined ? cell?.text || toText(total) : toText(number);
}
