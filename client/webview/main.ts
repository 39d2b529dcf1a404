import { html } from './element.ts';
import { hold, move } from './grid.ts';
import { ask, keepForReload } from './host.ts';
import { keeping } from './keep.ts';
import type { Drawing, ToPage } from './message.ts';
import { Places } from './places.ts';
import { drawReport } from './report.ts';
import { wordings, type Words } from './wording.ts';

/** Pictures are as wide as the page, within what can be read. */
const widths = { least: 440, most: 860 };

const main = document.body.appendChild(html('main'));
const places = new Places();
let shown: ToPage = { cursor: undefined };

/** Draws the page anew; the place scrolled to stays. */
function draw({ language, reports }: Drawing): void {
  const words = wordings[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  places.clear();
  const width = Math.min(Math.max(main.clientWidth, widths.least), widths.most);
  const drawn = reports.map((report, nth) => drawReport(report, nth, width, { words, places }));
  const content = drawn.length > 0 ? drawn : emptyState(words);
  keeping(main, () => main.replaceChildren(...content));
}

/** What a document that is no report says: what may be done next. */
function emptyState(words: Words): HTMLElement[] {
  const insert = html('button', { type: 'button', class: 'action' }, words.insert);
  const open = html('button', { type: 'button', class: 'action' }, words.openSample);
  insert.addEventListener('click', () => ask({ ask: 'run', command: 'gouji.insertSection' }));
  open.addEventListener('click', () => ask({ ask: 'run', command: 'gouji.openSample' }));
  return [html('h1', {}, words.empty), html('p', {}, words.emptyHint), html('p', {}, insert, open)];
}

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kept) keepForReload(data.kept);
  shown = { drawing: data.drawing ?? shown.drawing, cursor: data.cursor };
  if (data.drawing) draw(data.drawing);
  places.follow(shown.cursor);
});

addEventListener('resize', () => {
  if (shown.drawing) draw(shown.drawing);
  places.follow(shown.cursor);
});

main.addEventListener('click', ({ target }) => {
  if (target instanceof Element) places.select(target);
});

main.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTableCellElement) hold(target);
});

main.addEventListener('keydown', (event) => {
  if (!(event.target instanceof HTMLTableCellElement)) return;
  if (event.key === 'Enter') places.select(event.target);
  else if (move(event.target, event.key)) event.preventDefault();
});

ask({ ask: 'drawing' });
