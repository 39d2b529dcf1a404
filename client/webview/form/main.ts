import { html } from '../element.ts';
import { ask } from '../host.ts';
import { useClipboard } from './clipboard.ts';
import { withDifferences } from '../../../server/src/text/delta.ts';
import { button, dockLines } from './dock.ts';
import { settledText, type Field } from './field.ts';
import { Findings } from './findings.ts';
import { keyed, type Actions } from './keys.ts';
import { light } from './lights.ts';
import type { FormReports, Shown, ToForm } from './message.ts';
import { Page } from './page.ts';
import { refuseText } from './prose.ts';
import { Selection } from './range.ts';
import { drawReport, shapeOf, showReport } from './report.ts';
import { wordings } from './wording.ts';

const page = new Page();
const findings = new Findings(page);
const selection = new Selection(page);
const tools = html('div', { class: 'tools', role: 'toolbar' });
const main = html('main');
/** May have to be scrolled in a low window, by the keyboard as well. */
const dock = html('footer', { class: 'dock', tabindex: 0 });
const alert = html('p', { role: 'alert', class: 'alert' });
const notice = html('p', { role: 'status', class: 'notice' });
document.body.append(tools, findings.element, main, html('div', { class: 'bottom' }, alert, notice, dock));

/** So many milliseconds a page waits for what it is told unasked. */
const patience = 100;

let shape = '';
/** What is drawn, and how often the page was told of it. */
let current: FormReports | undefined;
let told = 0;

const actions: Actions = {
  selection,
  step: (by) => {
    findings.step(by);
  },
  fillTotals: () => {
    fill('totals');
  },
};

/** Fills totals or blanks in every report. */
function fill(kind: 'totals' | 'zeros'): void {
  page.reports.forEach((_, report) => page.send({ kind, report }));
}

/** What is to be drawn by what the page was told; where it missed something it asks anew. */
function take({ nth, language, isReadOnly, reports, differences }: Shown): void {
  page.isReadOnly = isReadOnly;
  const isNext = reports !== undefined || nth === told + 1;
  told = nth;
  if (!isNext) ask({ ask: 'form' });
  else if (reports) current = reports;
  else if (current && differences) current = withDifferences(current, differences);
  if (isNext && current) show(current, language);
  ask({ ask: 'shown', nth });
}

/** Draws the page anew where other places are to be shown than before, then fills them. */
function show(reports: FormReports, language: Shown['language']): void {
  page.words = wordings[language];
  page.reports = reports;
  const now = language + shapeOf(reports);
  const typed = { at: document.activeElement?.id ?? '', text: page.focused?.input.value };
  const isDrawn = now !== shape;
  if (isDrawn) draw(language);
  shape = now;
  reports.forEach((report, nth) => {
    showReport(report, nth, page);
  });
  findings.show();
  // What is filled before has the page laid out once.
  if (isDrawn) takeUp(typed.at, typed.text);
  attend(page.focused);
}

function draw(language: 'zh' | 'en'): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  page.clear();
  selection.clear();
  const drawn = page.reports.map((report, nth) => drawReport(report, nth, page));
  main.replaceChildren(...(drawn.length > 0 ? drawn : drawEmpty()));
  findings.element.hidden = tools.hidden = drawn.length === 0;
  drawTools();
}

/** Gives the keyboard back to what had it, with what was typed there; else to the first figure. */
function takeUp(held: string, typed: string | undefined): void {
  const focused = document.getElementById(held);
  if (focused) focused.focus({ preventScroll: true });
  else firstField()?.input.focus({ preventScroll: true });
  if (focused instanceof HTMLInputElement && typed !== undefined && typed !== '') focused.value = typed;
}

/** The first figure that is blank, else the first of all. */
function firstField(): Field | undefined {
  const all = [...page.fields.values()];
  return all.find(({ figure }) => figure.state === 'blank') ?? all[0];
}

function drawFills(): HTMLElement[] {
  const { words } = page;
  return [
    button(`${words.fillTotals} F9`, () => {
      fill('totals');
    }),
    button(words.fillZeros, () => {
      fill('zeros');
    }),
  ];
}

function drawTools(): void {
  const { words } = page;
  tools.setAttribute('aria-label', words.tools);
  tools.replaceChildren(
    ...(page.isReadOnly ? [] : drawFills()),
    button(words.previous, () => {
      findings.step(-1);
    }),
    button(`${words.next} F8`, () => {
      findings.step(1);
    }),
    button(words.openText, () => ask({ ask: 'text' })),
    html('details', {}, html('summary', {}, words.keysTitle), html('p', {}, words.keys)),
  );
}

/** What a document that is no report says: what may be done next. */
function drawEmpty(): HTMLElement[] {
  const { words } = page;
  return [
    html('h1', {}, words.empty),
    html('p', {}, words.emptyHint),
    button(words.newReport, () => ask({ ask: 'newReport' })),
    button(words.openText, () => ask({ ask: 'text' })),
  ];
}

/** So many milliseconds what belongs to a figure waits for the verdict on the one keyed in before, so as to be drawn together. */
const together = 120;
let attending: ReturnType<typeof setTimeout> | undefined;

/** Shows what belongs to the figure that got the keyboard. */
function turnTo(field: Field): void {
  clearTimeout(attending);
  if (page.isUnderWay)
    attending = setTimeout(() => {
      attend(page.focused);
    }, together);
  else attend(field);
}

/** Shows what belongs to the figure that has the keyboard. */
function attend(field: Field | undefined): void {
  clearTimeout(attending);
  light(field, page);
  dock.replaceChildren(...(field ? dockLines(field, page) : []));
  if (field) findings.follow(field);
}

/** Says why an edit was refused, and puts back what stands in the draft; running text stays as it was written. */
function refuse(reason: string, nth: number): void {
  alert.textContent = reason;
  for (const prose of page.texts.values()) if (prose.sent === nth) refuseText(prose);
  for (const field of page.fields.values())
    if (field.sent?.nth === nth) {
      field.sent = undefined;
      field.input.value = field.text;
      field.input.focus();
      field.input.select();
    }
}

addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  const isNews = data.done > page.done;
  page.done = Math.max(page.done, data.done);
  // What was said of an edit stays until something is said of the next.
  if (isNews) alert.textContent = notice.textContent = '';
  if (data.refused !== undefined) refuse(data.refused, data.done);
  if (data.notice !== undefined) notice.textContent = data.notice;
  if (data.shown) take(data.shown);
  if (data.fixes) findings.offer(data.fixes.of, data.fixes.offered);
});

document.addEventListener('focusin', ({ target }) => {
  const field = page.fieldOf(target);
  if (!field) return;
  field.input.select();
  if (!selection.rows.flat().includes(field)) selection.clear();
  turnTo(field);
});

// What was said of an edit is no longer of interest once its author goes on.
for (const goingOn of ['input', 'keydown'])
  document.addEventListener(goingOn, () => {
    alert.textContent = notice.textContent = '';
  });

document.addEventListener('focusout', ({ target }) => {
  const field = page.fieldOf(target);
  if (field) page.commit(field);
});

// The editor hears of keys at the window; what the form does with one is none of its business.
document.addEventListener('keydown', (event) => {
  if (!keyed(event, page, actions)) return;
  event.preventDefault();
  event.stopPropagation();
});

document.addEventListener('mousedown', (event) => {
  const [from, to] = [page.focused, page.fieldOf(event.target)];
  if (!event.shiftKey || !from || !to) return;
  event.preventDefault();
  selection.extend(from, to);
});

document.addEventListener('mouseover', ({ buttons, target }) => {
  const [from, to] = [page.focused, page.fieldOf(target)];
  if (buttons === 1 && from && to && from !== to) selection.extend(from, to);
});

document.addEventListener('click', ({ target }) => {
  const field = page.fieldOf(target);
  if (!field || !(target instanceof Element) || !target.matches('.computed')) return;
  const { computed } = field.figure;
  if (computed && settledText(field) !== computed.text) page.put([[field, computed.text]]);
});

useClipboard(page, selection);
// What it was told while it was loaded comes first; a page that is loaded once more was told nothing.
addEventListener('load', () => setTimeout(() => told === 0 && ask({ ask: 'form' }), patience));
