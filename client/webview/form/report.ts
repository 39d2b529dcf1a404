import type { FormReport, FormSection, FormTable } from '../../../server/src/features/form/view.ts';
import { html, isNews, refill } from '../element.ts';
import type { Stretch } from '../message.ts';
import { toText } from './dock.ts';
import { keyOf, showFigure } from './field.ts';
import type { Page } from './page.ts';
import { drawProse, showProse, textId } from './prose.ts';
import { drawTable } from './table.ts';

/** A report as a form, yet to be filled by `showReport`. */
export function drawReport(report: FormReport<Stretch>, nth: number, page: Page): HTMLElement {
  const sections = report.sections.map((section, at) => drawSection(section, nth, at, page));
  const verdict = html('p', { id: `verdict-${nth}`, role: 'status' });
  return html('article', {}, html('h1', { lang: 'zh-CN' }, report.title), verdict, ...sections);
}

/** Fills the form with what the draft says. */
export function showReport({ verdict, sections }: FormReport<Stretch>, nth: number, page: Page): void {
  const line = document.getElementById(`verdict-${nth}`);
  if (line && line.textContent !== verdict.text) line.textContent = verdict.text;
  if (line) line.className = `verdict ${verdict.state}`;
  // What was under way is told of even where nothing else is another.
  for (const field of page.fields.values())
    if (field.sent && field.shown) showFigure(field, field.shown, field.figure, page);
  sections.forEach((section, at) => {
    showCovers(section, `covers-${nth}-${at}`, page);
    for (const part of section.parts)
      if (part.part === 'table') showTable(part, nth, page);
      else {
        const prose = page.texts.get(textId({ report: nth, section: at, nth: part.nth }));
        if (prose) showProse(prose, part, page);
      }
  });
}

function drawSection(section: FormSection<Stretch>, report: number, at: number, page: Page): HTMLElement {
  const id = `section-${report}-${at}`;
  const { heading, parts } = section;
  const drawn = parts.flatMap((part) =>
    part.part === 'text'
      ? [drawProse(part, { report, section: at, nth: part.nth }, heading, page)]
      : drawTablePart(part, report, id, page),
  );
  const title = heading === '' ? [] : [html('h2', { id, tabindex: -1, lang: 'zh-CN' }, heading)];
  return html('section', {}, ...title, html('p', { id: `covers-${report}-${at}`, class: 'covers' }), ...drawn);
}

function drawTablePart(table: FormTable<Stretch>, report: number, heading: string, page: Page): HTMLElement[] {
  const notes = html('div', { id: notesId(table, report), class: 'problems' });
  return [notes, drawTable(table, report, heading, page)];
}

function notesId({ form, nth }: FormTable<Stretch>, report: number): string {
  return `notes-${report}-${form}-${nth}`;
}

function showTable(table: FormTable<Stretch>, report: number, page: Page): void {
  const { form, nth, rows, standing, problems } = table;
  const notes = document.getElementById(notesId(table, report));
  const drawn = notes?.nextElementSibling;
  // Of three tables an edit changes one.
  if (!notes || !drawn || !isNews(drawn, table)) return;
  refill(notes, [standing, problems], () => drawNotes(table, page));
  for (const cell of rows.flat()) {
    const { figure } = cell;
    const field = figure && page.fields.get(keyOf({ report, form, nth, slot: figure.slot }));
    if (field) showFigure(field, cell, figure, page);
  }
}

/** That the table does not stand in the draft, and what of it was not read. */
function drawNotes({ standing, problems }: FormTable<Stretch>, page: Page): HTMLElement[] {
  const absent = standing ? [] : [html('p', { class: 'faint' }, page.words.absentTable)];
  const unread = problems.map(({ reason, range }) => html('p', { class: 'wrong' }, reason, ' ', toText(range, page)));
  return [...absent, ...unread];
}

/** What the section's text is to cover, and whether it does. */
function showCovers({ covers }: FormSection<Stretch>, id: string, { words }: Page): void {
  const line = document.getElementById(id);
  const names = () =>
    covers.map(({ name, covered }) =>
      html('span', { class: covered ? 'covered' : 'due' }, words.covered(name, covered)),
    );
  if (line) refill(line, covers, () => (covers.length > 0 ? [words.covers, ...names()] : []));
}

/** What has to be the same for the page to be filled anew without being drawn anew. */
export function shapeOf(reports: readonly FormReport<Stretch>[]): string {
  const shape = reports.map(({ title, sections }) => [
    title,
    sections.map(({ heading, parts }) => [
      heading,
      parts.map((part) => (part.part === 'text' ? part.nth : [part.form, part.nth, part.rows.map(shapeOfRow)])),
    ]),
  ]);
  return JSON.stringify(shape);
}

type Row = FormTable<Stretch>['rows'][number];

/** Of some sixty rows an edit changes one. */
const shapes = new WeakMap<Row, string>();

function shapeOfRow(row: Row): string {
  const known = shapes.get(row);
  if (known !== undefined) return known;
  const cells = row.map(({ figure, text, columnSpan, rowSpan }) => [figure?.slot ?? text, columnSpan, rowSpan]);
  const shape = JSON.stringify(cells);
  shapes.set(row, shape);
  return shape;
}
