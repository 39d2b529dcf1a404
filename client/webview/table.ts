import type { PreviewCell, PreviewFigure, PreviewTable } from '../../server/src/features/preview/preview.ts';
import { html } from './element.ts';
import type { Stretch } from './message.ts';
import { Notes } from './notes.ts';
import type { Places } from './places.ts';
import type { Words } from './wording.ts';

/** What drawing a table needs besides the table. */
export interface Drawer {
  readonly words: Words;
  readonly places: Places;
}

/** An official table above the notes that explain its marks. */
export function drawTable(table: PreviewTable<Stretch>, id: string, { words, places }: Drawer): HTMLElement[] {
  const notes = new Notes(id);
  for (const { reason, range } of table.problems) notes.add('wrong', reason, range);
  const rows = table.rows.map((row, r) => {
    const cells = row.map((cell, c) => drawCell(cell, `${id}-${r}-${c}`, notes, { words, places }));
    return html('tr', {}, ...cells);
  });
  const drawn = html('table', { class: 'official', role: 'grid', 'aria-labelledby': id }, ...groupsOf(table, rows));
  drawn.querySelector('td')?.setAttribute('tabindex', '0');
  const list = notes.draw(words, places);
  const scroll = html('div', { class: 'scroll' }, drawn);
  return list ? [scroll, list] : [scroll];
}

/** The rows under a head that stays in sight, where all head rows stand at the top. */
function groupsOf({ rows }: PreviewTable<Stretch>, drawn: readonly HTMLElement[]): HTMLElement[] {
  const heads = rows.map((row) => row.every(({ figure }) => !figure));
  const first = heads.indexOf(false);
  if (first <= 0 || heads.lastIndexOf(true) > first) return [html('tbody', {}, ...drawn)];
  return [html('thead', {}, ...drawn.slice(0, first)), html('tbody', {}, ...drawn.slice(first))];
}

function drawCell(cell: PreviewCell<Stretch>, id: string, notes: Notes, drawer: Drawer): HTMLElement {
  const { role, text, columnSpan, rowSpan, figure } = cell;
  const span = { colspan: columnSpan > 1 ? columnSpan : undefined, rowspan: rowSpan > 1 ? rowSpan : undefined };
  if (figure) return drawFigure(html('td', { ...span, id, tabindex: -1 }, text), figure, notes, drawer);
  return html('th', { ...span, class: role, scope: role === 'label' ? 'row' : 'col', lang: 'zh-CN' }, text);
}

/** Marks a figure's cell, ties it to the notes that say why, and to its place in the draft. */
function drawFigure(
  cell: HTMLElement,
  { name, mark, reasons, inferred, range }: PreviewFigure<Stretch>,
  notes: Notes,
  { words, places }: Drawer,
): HTMLElement {
  const ids = mark ? reasons.map((reason) => notes.add(mark, reason, range)) : [];
  if (inferred) ids.push(notes.add('inferred', words.inferred, range));
  if (mark) cell.classList.add(mark);
  if (inferred) cell.classList.add('inferred');
  if (ids.length > 0) cell.setAttribute('aria-describedby', ids.join(' '));
  cell.title = [name, ...reasons, ...(inferred ? [words.inferred] : [])].join('\n');
  if (range) places.set(cell, range);
  return cell;
}
