import type { FormText, TextAddress } from '../../../server/src/features/form/view.ts';
import { html, refill, setAttribute } from '../element.ts';
import type { Stretch } from '../message.ts';
import { keyOf } from './field.ts';
import type { Page, Prose } from './page.ts';

/** The name of a text's place in the page. */
export function textId({ report, section, nth }: TextAddress): string {
  return `text-${report}-${section}-${nth}`;
}

/** So long nothing is typed until the draft is told. */
const pause = 600;

/** A field for a stretch of running text. */
export function drawProse(part: FormText<Stretch>, at: TextAddress, heading: string, page: Page): HTMLElement {
  const label = page.words.paragraph(heading, at.nth + 1);
  const area = html('textarea', { id: textId(at), 'aria-label': label, lang: 'zh-CN', spellcheck: 'false' });
  const links = html('p', { class: 'links' });
  const prose: Prose = { at, area, links, part, base: part.text, sent: 0, refused: undefined };
  page.texts.set(area.id, prose);
  area.value = part.text;
  let timer: ReturnType<typeof setTimeout> | undefined;
  area.addEventListener('input', () => {
    grow(area);
    clearTimeout(timer);
    timer = setTimeout(() => commitText(prose, page), pause);
  });
  area.addEventListener('blur', () => commitText(prose, page));
  return html('div', { class: 'prose' }, area, links);
}

/** Sends what was written, if anything was; where the draft is not done with what was sent before, later. */
export function commitText(prose: Prose, page: Page): void {
  const { area, at, base } = prose;
  if (area.value === base || area.value === prose.refused || prose.sent > page.done) return;
  prose.base = area.value;
  prose.refused = undefined;
  area.removeAttribute('aria-invalid');
  prose.sent = page.send({ kind: 'text', at, before: base, text: area.value });
}

/** Takes in that what was sent does not stand in the draft: it stays as something yet to be sent, once it is changed. */
export function refuseText(prose: Prose): void {
  prose.refused = prose.area.value;
  prose.base = prose.part.text;
  prose.area.setAttribute('aria-invalid', 'true');
}

/** Takes back what was written and not sent. */
export function revertText(prose: Prose): void {
  const { area, base } = prose;
  area.value = base;
  prose.refused = undefined;
  area.removeAttribute('aria-invalid');
  grow(area);
}

/** Shows what the draft says; what is being written stays. */
export function showProse(prose: Prose, part: FormText<Stretch>, page: Page): void {
  const { area } = prose;
  area.readOnly = page.isReadOnly;
  const isWritten = area.value !== prose.base;
  prose.part = part;
  if (prose.sent <= page.done) {
    prose.base = part.text;
    if (!isWritten && area.value !== part.text) area.value = part.text;
  }
  grow(area);
  if (document.activeElement !== area) commitText(prose, page);
  refill(prose.links, part.links, () => part.links.map((link) => drawLink(link, prose, page)));
}

/** Makes the field as high as its text. */
function grow(area: HTMLTextAreaElement): void {
  setAttribute(area, 'rows', String(Math.max(1, area.value.split('\n').length)));
}

/** A figure of the text; a click leads to the first cell that it repeats. */
function drawLink({ text, agrees, cells }: FormText<Stretch>['links'][number], { at }: Prose, page: Page): HTMLElement {
  const places = cells.map((cell) => page.fields.get(keyOf({ ...cell, report: at.report })));
  const title = places.flatMap((field) => field?.figure.name ?? []).join('\n');
  const button = html('button', { type: 'button', title, class: agrees === false ? 'wrong' : 'linked' }, text);
  button.addEventListener('click', () => places[0]?.input.focus());
  return button;
}
