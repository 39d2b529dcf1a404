import type { PreviewCell, PreviewFigure, PreviewTable } from '../../server/src/features/preview/preview.ts';
import { blocksOf, columnsOf, drawHead, spansOf, type Block } from './blocks.ts';
import { html } from './element.ts';
import type { Stretch } from './message.ts';
import { Notes } from './notes.ts';
import type { Places } from './places.ts';
import type { Words } from './wording.ts';

/** What drawing a table needs besides the table. */
export interface Drawer {
  readonly words: Words;
  readonly places: Places;
  /** Whether figures are shown as they were understood, in place of as they are written. */
  readonly asRead: boolean;
}

/** What drawing one needs besides its cells: the identifier of its heading, too. */
interface TableDrawer extends Drawer {
  readonly heading: string;
  readonly notes: Notes;
}

/** An official table above the notes that explain its marks; `id` is that of its heading. */
export function drawTable(table: PreviewTable<Stretch>, id: string, drawer: Drawer): HTMLElement[] {
  const notes = new Notes(id);
  for (const { reason, range } of table.problems) notes.add('wrong', reason, range);
  const blocks = blocksOf(table.rows);
  const drawn = blocks.map((block, nth) => {
    const columns = blocks.length > 1 ? columnsOf(block) : undefined;
    return drawBlock(block, `${id}-${nth}`, columns, { ...drawer, heading: id, notes });
  });
  const tables = html('div', { class: 'official' }, ...drawn);
  tables.querySelector('td')?.setAttribute('tabindex', '0');
  const list = notes.draw(drawer.words, drawer.places);
  return list ? [tables, list] : [tables];
}

/** A table of its own for each block, so that its head stays in sight as long as its rows are. */
function drawBlock(
  block: Block<PreviewCell<Stretch>>,
  id: string,
  columns: HTMLElement | undefined,
  drawer: TableDrawer,
): HTMLElement {
  const rowsOf = (part: 'heads' | 'body') =>
    block[part].map((row, r) => {
      const cells = row.map((cell, c) => drawCell(cell, `${id}-${part}-${r}-${c}`, drawer));
      return html('tr', {}, ...cells);
    });
  const attributes = { role: 'grid', 'aria-labelledby': drawer.heading, class: columns && 'block' };
  const [heads, body] = [rowsOf('heads'), rowsOf('body')];
  return html('table', attributes, columns, html('thead', {}, ...heads), html('tbody', {}, ...body));
}

function drawCell(cell: PreviewCell<Stretch>, id: string, drawer: TableDrawer): HTMLElement {
  const { text, figure } = cell;
  if (!figure) return drawHead(cell);
  const shown = html('td', { ...spansOf(cell), id, tabindex: -1 }, drawer.asRead ? figure.read : text);
  if (figure.range) drawer.places.set(shown, figure.range);
  return drawer.asRead ? tellReading(shown, text, figure, drawer) : tellVerdict(shown, figure, drawer);
}

/** Marks a figure's cell, and ties it to the notes that say why. */
function tellVerdict(
  cell: HTMLElement,
  { name, mark, reasons, inferred, range }: PreviewFigure<Stretch>,
  { words, notes }: TableDrawer,
): HTMLElement {
  const ids = mark ? reasons.map((reason) => notes.add(mark, reason, range)) : [];
  if (inferred) ids.push(notes.add('inferred', words.inferred, range));
  if (mark) cell.classList.add(mark);
  if (inferred) cell.classList.add('inferred');
  if (ids.length > 0) cell.setAttribute('aria-describedby', ids.join(' '));
  cell.title = [name, ...reasons, ...(inferred ? [words.inferred] : [])].join('\n');
  return cell;
}

/** Says what stands in the draft for what was understood, and where. */
function tellReading(
  cell: HTMLElement,
  written: string,
  { name, mark, range }: PreviewFigure<Stretch>,
  { words }: TableDrawer,
): HTMLElement {
  cell.classList.toggle('doubtful', mark === 'unread');
  cell.title = range ? `${name}\n${words.writtenAt(range.start.line + 1, written)}` : name;
  return cell;
}
