import type { Wording } from '../forms/schema.ts';
import type { Proposal } from './proposals.ts';
import type { GridLine, TableGrid } from './tableGrid.ts';

/** A proposal as an equation in the words of the table. */
export function equationWords({ kind, axis, left, right }: Proposal, grid: TableGrid): Wording {
  const side = (places: readonly number[]) => places.map((at) => placeName(grid[axis][at])).join(' + ');
  const sign = kind === 'bound' ? '≤' : '=';
  const before = kind === 'years' ? { zh: '上年的', en: 'of the year before: ' } : { zh: '', en: '' };
  const inWords = (own: string) => `${side(left)} ${sign} ${own}${side(right)}`;
  return { zh: inWords(before.zh), en: inWords(before.en) };
}

/** The words of a row or column; those of its group in front. */
export function placeName(line: GridLine | undefined): string {
  return line?.label.map((text) => text.replace(/\s+/g, '')).join('·') ?? '';
}
