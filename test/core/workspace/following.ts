/** Figures of a year that follow from those of the year before. */
import type { Edition } from '../../../server/src/forms/schema.ts';
import type { Figures, FormFigures } from '../../support/generate/figures.ts';

type Counts = Record<string, Record<string, number>>;

/** This year's figures, changed as little as makes them follow from last year's. */
export function following(before: Figures, now: Figures, editions: readonly [Edition, Edition]): Figures {
  const [edition, next] = editions;
  const disclosure = edition === next ? disclosureAfter(before.disclosure, now.disclosure, edition) : now.disclosure;
  return {
    ...now,
    disclosure,
    requests: requestsAfter(before.requests, now.requests),
    litigation: litigationAfter(before.litigation, now.litigation),
  };
}

/** What was carried forward is carried in; what was not received is handled besides. */
function requestsAfter(before: FormFigures, now: FormFigures): FormFigures {
  const counts = countsOf(now);
  const change = (row: string, column: string, by: number) => {
    for (const key of [column, 'total']) add(counts, row, key, by);
  };
  for (const column of Object.keys(counts['1'] ?? {}).filter((key) => key !== 'total')) {
    const carriedIn = Number(before['4']?.[column]);
    change('2', column, carriedIn - at(counts, '2', column));
    const missing = carriedIn - at(counts, '3.7', column) - at(counts, '4', column);
    for (const row of ['3.1', '3.7']) change(row, column, Math.max(0, missing));
    change('1', column, at(counts, '3.7', column) + at(counts, '4', column) - carriedIn - at(counts, '1', column));
  }
  return textsOf(counts);
}

function disclosureAfter(before: FormFigures, now: FormFigures, edition: Edition): FormFigures {
  const rows = Object.entries(now).map(([row, cells]) => {
    const last = before[row];
    if (!last) return [row, cells] as const;
    return [row, edition === '2021' ? inForceAfter(last, cells) : listAfter(publicAfter(last, cells), last)] as const;
  });
  return Object.fromEntries(rows);
}

type Texts = FormFigures[string];

function inForceAfter(last: Texts, cells: Texts): Texts {
  if (cells['inForce'] === undefined) return cells;
  const stock = Number(last['inForce']) + Number(cells['made']);
  const repealed = Math.min(Number(cells['repealed']), stock);
  return { ...cells, repealed: `${repealed}`, inForce: `${stock - repealed}` };
}

function publicAfter(last: Texts, cells: Texts): Texts {
  if (cells['inForce'] === undefined) return cells;
  const most = Number(last['inForce']) + Number(cells['published']);
  return { ...cells, inForce: `${Math.min(Number(cells['inForce']), most)}` };
}

function listAfter(cells: Texts, last: Texts): Texts {
  if (cells['previous'] === undefined) return cells;
  const previous = Number(last['previous']) + Number(last['change']);
  return { ...cells, previous: `${previous}`, change: `${Math.max(Number(cells['change']), -previous)}` };
}

/** Cases left pending are counted again. */
function litigationAfter(before: FormFigures, now: FormFigures): FormFigures {
  const counts = countsOf(now);
  for (const block of ['review', 'direct', 'afterReview']) {
    const missing = Number(before['cases']?.[`${block}.pending`]) - at(counts, 'cases', `${block}.total`);
    for (const column of ['other', 'total']) add(counts, 'cases', `${block}.${column}`, Math.max(0, missing));
  }
  return textsOf(counts);
}

function countsOf(figures: FormFigures): Counts {
  return mapped(figures, Number);
}

function textsOf(counts: Counts): FormFigures {
  return mapped(counts, String);
}

function mapped<A, B>(rows: Readonly<Record<string, Readonly<Record<string, A>>>>, change: (value: A) => B) {
  return Object.fromEntries(
    Object.entries(rows).map(([row, cells]) => [
      row,
      Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, change(value)])),
    ]),
  );
}

function at(counts: Counts, row: string, column: string): number {
  return counts[row]?.[column] ?? 0;
}

function add(counts: Counts, row: string, column: string, by: number): void {
  (counts[row] ??= {})[column] = at(counts, row, column) + by;
}
