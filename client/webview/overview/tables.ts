import type { Overview, PagedReport, PagedTable } from '../../../server/src/features/overview/overview.ts';
import type { OverviewCell, OverviewFigure } from '../../../server/src/features/overview/overviewReport.ts';
import { html } from '../element.ts';
import type { OverviewWords } from './wording.ts';

/** The official tables of a report with their marks, and below each figure last year's where that report is here, too. */
export function drawTables(report: PagedReport, overview: Overview, words: OverviewWords): HTMLElement[] {
  const { tables = [], previous } = report;
  if (tables.length === 0) return [html('p', {}, words.noTables)];
  const last = previous && overview.reports.find(({ path, year }) => path === previous.path && year === previous.year);
  const before = new Map(last?.tables?.flatMap((table) => namedFigures(table, overview)));
  const note = before.size > 0 ? [html('p', { class: 'faint' }, words.besideYear(previous?.year))] : [];
  return [...note, ...tables.flatMap((table) => drawTable(table, before, overview, words))];
}

/** The figures of a table by the names of their rows and columns. */
function namedFigures({ layout, figures }: PagedTable, { layouts }: Overview): [string, string][] {
  const names = (layouts[layout] ?? []).flat().flatMap(({ name }) => (name === undefined ? [] : [name]));
  return names.map((name, at) => [name, figures[at]?.[0] ?? '']);
}

function drawTable(
  { title, layout, figures, problems }: PagedTable,
  before: ReadonlyMap<string, string>,
  { layouts }: Overview,
  words: OverviewWords,
): HTMLElement[] {
  let next = 0;
  const rows = (layouts[layout] ?? []).map((row) =>
    html(
      'tr',
      {},
      ...row.map((cell) => (cell.name === undefined ? headOf(cell) : figureOf(cell, figures[next++], before, words))),
    ),
  );
  const reasons = [...problems, ...figures.flatMap(([, mark, ...why]) => (mark === 'involved' ? [] : why))];
  const list = [...new Set(reasons)].map((reason) => html('li', {}, reason));
  const table = html('table', { class: 'official' }, html('caption', {}, title), html('tbody', {}, ...rows));
  const scrolled = html('div', { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': title }, table);
  return list.length > 0 ? [scrolled, html('p', {}, words.marks), html('ul', {}, ...list)] : [scrolled];
}

function headOf({ text, columnSpan, rowSpan }: OverviewCell): HTMLElement {
  return html(text === '' ? 'td' : 'th', spans(columnSpan, rowSpan), text);
}

function figureOf(
  { name = '', columnSpan, rowSpan }: OverviewCell,
  [read, mark, ...reasons]: OverviewFigure = [''],
  before: ReadonlyMap<string, string>,
  words: OverviewWords,
): HTMLElement {
  const last = before.get(name);
  const title = [name, ...reasons].join('\n');
  const figure = mark ? html('mark', { class: mark }, read) : read;
  const beside = last === undefined || last === '' ? undefined : html('small', { title: words.lastYear(last) }, last);
  return html('td', { ...spans(columnSpan, rowSpan), class: 'number', title }, figure, beside);
}

function spans(columnSpan: number, rowSpan: number) {
  return { colspan: columnSpan > 1 ? columnSpan : undefined, rowspan: rowSpan > 1 ? rowSpan : undefined };
}
