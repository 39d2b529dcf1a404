import { html } from './element.ts';
import { hold, move } from './grid.ts';
import { ask, keepForReload } from './host.ts';
import { keeping } from './keep.ts';
import type { Drawing, FromPage, ToPage } from './message.ts';
import { Places } from './places.ts';
import { drawAsRead, drawReport } from './report.ts';
import { wordings, type Words } from './wording.ts';

/** Pictures are as wide as the page, within what can be read. */
const widths = { least: 440, most: 860 };

const main = document.body.appendChild(html('main'));
const stale = html('p', { class: 'stale', role: 'status' });
main.before(stale);
const places = new Places();
let shown: ToPage = { cursor: undefined };

/** Draws the page anew; the place scrolled to stays. */
function draw({ language, asRead, reports, lacking }: Drawing): void {
  const words = wordings[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  places.clear();
  const width = Math.min(Math.max(main.clientWidth, widths.least), widths.most);
  const drawer = { words, places, asRead };
  const drawn = reports.map((report, nth) =>
    asRead ? drawAsRead(report, nth, drawer) : drawReport(report, nth, width, drawer),
  );
  const content = drawn.length > 0 ? [drawModes(asRead, words), ...drawn] : emptyState(lacking, words);
  keeping(main, () => main.replaceChildren(...content));
}

/** What the page can show, the one that it shows pressed. */
function drawModes(asRead: boolean, words: Words): HTMLElement {
  const choice = (mode: boolean, id: string, text: string) => {
    const button = html('button', { type: 'button', id, 'aria-pressed': String(mode === asRead) }, text);
    button.addEventListener('click', () => ask({ ask: 'asRead', asRead: mode }));
    return button;
  };
  return html(
    'div',
    { class: 'modes', role: 'group', 'aria-label': words.modes },
    choice(false, 'mode-report', words.wholeReport),
    choice(true, 'mode-read', words.asRead),
  );
}

/** What a document that is no report says: what it lacks, and what may be done next. */
function emptyState(lacking: string | undefined, words: Words): HTMLElement[] {
  const actions = [
    action(words.checkAnyway, 'gouji.checkAnyway'),
    action(words.insert, 'gouji.insertSection'),
    action(words.openSample, 'gouji.openSample'),
  ];
  const why = html('p', { class: 'lacking' }, lacking ?? '');
  return [html('h1', {}, words.empty), why, html('p', {}, words.emptyHint), html('p', {}, ...actions)];
}

function action(title: string, command: Extract<FromPage, { ask: 'run' }>['command']): HTMLElement {
  const button = html('button', { type: 'button', class: 'action' }, title);
  button.addEventListener('click', () => ask({ ask: 'run', command }));
  return button;
}

/** Says that what is drawn may be old, and what to do about it. */
function tellStale(language: Drawing['language']): void {
  const words = wordings[language];
  stale.replaceChildren(words.stale, ' ', action(words.restart, 'gouji.restart'));
}

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kept) keepForReload(data.kept);
  shown = { drawing: data.drawing ?? shown.drawing, cursor: data.cursor };
  if (data.drawing) {
    draw(data.drawing);
    stale.replaceChildren();
    if (data.isStale) tellStale(data.drawing.language);
  }
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
