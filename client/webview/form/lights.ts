import type { FormSum } from '../../../server/src/features/form/view.ts';
import { setAttribute } from '../element.ts';
import type { Field } from './field.ts';
import type { Page } from './page.ts';

/** The terms of a total with what they come to so far, and the totals that a figure is a part of. */
interface Lit {
  readonly terms: Map<HTMLElement, string>;
  readonly stated: Set<HTMLElement>;
}

let lit: Lit = { terms: new Map(), stated: new Set() };

/** Has the terms of a total light up, each with what they come to so far, or the totals that a figure is a part of. */
export function light(field: Field | undefined, page: Page): void {
  const now: Lit = { terms: new Map(), stated: new Set() };
  for (const sum of (field && page.tableOf(field)?.sums) ?? []) if (field) collect(sum, field, page, now);
  for (const cell of [lit.terms.keys(), lit.stated, now.terms.keys(), now.stated].flatMap((cells) => [...cells]))
    show(cell, now);
  lit = now;
}

function collect(sum: FormSum, field: Field, page: Page, { terms, stated }: Lit): void {
  const { slot } = field.at;
  const total = sum.stated === slot ? undefined : page.inTable(field, sum.stated);
  if (sum.stated === slot) for (const [cell, text] of termsOf(sum, field, page)) terms.set(cell, text);
  else if (total && [...sum.left, ...sum.right].includes(slot)) stated.add(total.cell);
}

function termsOf({ left, right, stated }: FormSum, field: Field, page: Page): [HTMLElement, string][] {
  return [left, right].flatMap((side) => {
    let sum = 0;
    const fields = side.flatMap((slot) => (slot === stated ? [] : (page.inTable(field, slot) ?? [])));
    return fields.map((term): [HTMLElement, string] => {
      sum += countIn(term);
      return [term.cell, plain(sum)];
    });
  });
}

function show(cell: HTMLElement, { terms, stated }: Lit): void {
  const sum = terms.get(cell);
  cell.classList.toggle('term', sum !== undefined);
  cell.classList.toggle('stated', stated.has(cell));
  if (sum === undefined) delete cell.dataset['sum'];
  else setAttribute(cell, 'data-sum', sum);
}

/** The number in a field as the draft has it; 0 for none. */
export function countIn({ figure }: Field): number {
  const count = Number.parseFloat(figure.read);
  return Number.isNaN(count) ? 0 : count;
}

/** A number as it is written, without the remnants of binary fractions. */
export function plain(count: number): string {
  return String(Number(count.toFixed(6)));
}
