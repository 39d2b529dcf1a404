import type { FormSum } from '../../../server/src/features/form/view.ts';
import { html, type Content } from '../element.ts';
import { ask } from '../host.ts';
import type { Stretch } from '../message.ts';
import { keyOf, type Field } from './field.ts';
import { countIn, plain } from './lights.ts';
import type { Fix } from './message.ts';
import type { Page } from './page.ts';

/** A button of the form. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const shown = html('button', { type: 'button', class: 'plain' }, text);
  shown.addEventListener('click', act);
  return shown;
}

/** What is to be known of the figure that has the keyboard: one line each. */
export function dockLines(field: Field, page: Page): HTMLElement[] {
  const { figure } = field;
  const name = html('strong', { lang: 'zh-CN' }, figure.name);
  const verdict = html('span', { class: figure.mark }, figure.verdict);
  const lines = [
    [name, verdict, ...besideOf(field, page)],
    ...sumsOf(field, page).map((sum) => sumLine(sum, field, page)),
    [figure.locked, ...(figure.locked && figure.range ? [toText(figure.range, page)] : [])],
    mentionsOf(field, page),
  ];
  return lines.filter((line) => line.some(Boolean)).map((line) => html('p', {}, ...line));
}

/** Last year's figure, what a total comes to, and that a row lacks. */
function besideOf(field: Field, { words }: Page): Content[] {
  const { last, state } = field.figure;
  const before = last && (last.carried ? words.carriedOut(last.text) : words.lastYear(last.text));
  const isAbsent = state === 'absent' ? words.notInDraft : undefined;
  return [before, isAbsent].map((text) => text && html('span', { class: 'faint' }, text));
}

/** The button that leads to a place of the text. */
export function toText(range: Stretch, { words }: Page): HTMLElement {
  return button(words.editText, () => ask({ ask: 'text', range }));
}

/** The sums that state a total, else those in which a figure is a term. */
function sumsOf(field: Field, page: Page): readonly FormSum[] {
  const own = (page.tableOf(field)?.sums ?? []).filter(({ left, right }) =>
    [...left, ...right].includes(field.at.slot),
  );
  return [
    ...own.filter(({ stated }) => stated === field.at.slot),
    ...own.filter(({ stated }) => stated !== field.at.slot),
  ];
}

const signs = {
  holds: { sign: '✓', relation: '=' },
  fails: { sign: '✗', relation: '≠' },
  open: { sign: '…', relation: '≟' },
} as const;

function sumLine(sum: FormSum, field: Field, page: Page): Content[] {
  const { name, verdict, left, right, stated, difference } = sum;
  const [one, other] = [left, right].map((side) =>
    plain(side.reduce((all, slot) => all + countAt(slot, field, page), 0)),
  );
  const { sign, relation } = signs[verdict];
  const apart = verdict === 'fails' ? page.words.apart(difference) : '';
  const line = `${sign} ${name}：${one ?? ''} ${relation} ${other ?? ''}${apart}`;
  const text = html('span', { class: verdict }, line);
  const groups = stated === field.at.slot ? subtotals(left, field, page) : [];
  return [text, ...groups];
}

function countAt(slot: number, field: Field, page: Page): number {
  const found = page.inTable(field, slot);
  return found ? countIn(found) : 0;
}

/** What the terms come to group by group, where there are several groups. */
function subtotals(terms: readonly number[], field: Field, page: Page): HTMLElement[] {
  const groups = new Map<string, number>();
  for (const slot of terms) {
    const term = page.inTable(field, slot);
    if (term) groups.set(term.figure.group, (groups.get(term.figure.group) ?? 0) + countIn(term));
  }
  if (groups.size < 2) return [];
  return [...groups].map(([group, count]) =>
    html('span', { class: 'faint', lang: 'zh-CN' }, `${group.split(' · ').at(-1) ?? ''} ${plain(count)}`),
  );
}

/** Where the running text repeats the figure: a click leads there. */
function mentionsOf({ at }: Field, page: Page): Content[] {
  return [...page.texts.values()].flatMap((prose) =>
    prose.part.links
      .filter(({ cells }) => cells.some((cell) => keyOf({ ...cell, report: prose.at.report }) === keyOf(at)))
      .map(({ text, from, to }) =>
        button(page.words.mentioned(text), () => {
          prose.area.focus();
          prose.area.setSelectionRange(from, to);
        }),
      ),
  );
}

/** The buttons that settle a finding. */
export function fixButtons(fixes: readonly Fix[], page: Page): HTMLElement[] {
  return fixes.map((fix) => button(fix.title, () => page.settle(fix)));
}
