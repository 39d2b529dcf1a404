import type { FormSum } from '../../../server/src/features/form/view.ts';
import type { Field } from './field.ts';
import type { Page } from './page.ts';

/** Has the terms of a total light up, each with what they come to so far, or the totals that a figure is a part of. */
export function light(field: Field | undefined, page: Page): void {
  for (const cell of document.querySelectorAll<HTMLElement>('.term, .stated')) {
    cell.classList.remove('term', 'stated');
    delete cell.dataset['sum'];
  }
  if (!field) return;
  for (const sum of page.tableOf(field)?.sums ?? [])
    if (sum.stated === field.at.slot) lightTerms(sum, field, page);
    else if ([...sum.left, ...sum.right].includes(field.at.slot))
      page.inTable(field, sum.stated)?.cell.classList.add('stated');
}

function lightTerms({ left, right, stated }: FormSum, field: Field, page: Page): void {
  for (const side of [left, right]) {
    let sum = 0;
    for (const slot of side.filter((one) => one !== stated)) {
      const term = page.inTable(field, slot);
      if (!term) continue;
      sum += countIn(term);
      term.cell.classList.add('term');
      term.cell.dataset['sum'] = plain(sum);
    }
  }
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
