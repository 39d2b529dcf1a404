import type { Preview, PreviewSection, PreviewTable } from '../../server/src/features/preview/preview.ts';
import { html } from './element.ts';
import { drawFlow } from './flow.ts';
import type { Stretch } from './message.ts';
import { drawTable, type Drawer } from './table.ts';
import { drawTrend } from './trend.ts';
import type { Words } from './wording.ts';

/** The tables of a report alone, each figure as it was understood, and what the marks among them mean. */
export function drawAsRead({ title, tables }: Preview<Stretch>, nth: number, drawer: Drawer): HTMLElement {
  const drawn = tables.flatMap((table, at) => {
    const id = `table-${nth}-${at}`;
    return [html('h2', { id }, table.titleAsRead), ...drawTable(table, id, drawer), legendOf(table, drawer.words)];
  });
  const nothing = tables.length === 0 ? html('p', {}, drawer.words.noTables) : undefined;
  return html('article', {}, html('h1', { lang: 'zh-CN' }, title), ...drawn, nothing);
}

function legendOf({ rows }: PreviewTable<Stretch>, { readMarks }: Words): HTMLElement | undefined {
  const shown = rows.flat().map(({ figure }) => figure?.read ?? '');
  const used = Object.entries(readMarks).filter(([mark]) => shown.some((read) => read.includes(mark)));
  const words = used.map(([mark, meaning]) => `${mark} ${meaning}`).join('　');
  return used.length > 0 ? html('p', { class: 'legend' }, words) : undefined;
}

/** A report: its sections with their text, their tables in the official layout, and below each the pictures of its figures. */
export function drawReport(report: Preview<Stretch>, nth: number, width: number, drawer: Drawer): HTMLElement {
  const draw = (at: number, heading?: string) => {
    const table = report.tables[at];
    return table ? drawTableSection(table, `table-${nth}-${at}`, width, drawer, heading) : [];
  };
  const standing = new Set(report.sections.flatMap(({ tables }) => tables));
  const others = report.tables.flatMap((_, at) => (standing.has(at) ? [] : draw(at)));
  const sections = report.sections.map((section) => drawSection(section, draw));
  const nothing = report.tables.length === 0 ? html('p', {}, drawer.words.noTables) : undefined;
  const verdict = html('p', { class: `verdict ${report.verdict.state}` }, report.verdict.text);
  return html('article', {}, html('h1', { lang: 'zh-CN' }, report.title), verdict, ...sections, ...others, nothing);
}

type DrawTable = (at: number, heading?: string) => HTMLElement[];

/** A section under its own heading; that of its first table is the section's. */
function drawSection({ heading, paragraphs, tables }: PreviewSection, draw: DrawTable): HTMLElement {
  const [first, ...more] = tables;
  const text = paragraphs.map((paragraph) => html('p', { lang: 'zh-CN' }, paragraph));
  if (first === undefined) return html('section', {}, html('h2', { lang: 'zh-CN' }, heading), ...text);
  const [title, ...table] = draw(first, heading);
  return html('section', {}, title, ...text, ...table, ...more.flatMap((at) => draw(at)));
}

function drawTableSection(
  table: PreviewTable<Stretch>,
  id: string,
  width: number,
  drawer: Drawer,
  heading = table.title,
): HTMLElement[] {
  const { words } = drawer;
  const flow = table.flow && foldable(`${id}-flow`, table.flow.name, drawFlow(table.flow, id, width, words));
  const trend = table.trend && foldable(`${id}-course`, words.trend, drawTrend(table.trend, id, width, words));
  return [
    html('h2', { id }, heading),
    ...drawTable(table, id, drawer),
    ...(flow ? [flow] : []),
    ...(trend ? [trend] : []),
  ];
}

/** What may be folded away; it stays as the reader left it. */
function foldable(id: string, name: Words['trend'], content: HTMLElement): HTMLElement {
  return html('details', { id: `${id}-fold`, open: '' }, html('summary', { id: `${id}-summary` }, name), content);
}
