import type { FigureAddress, FormFigure, KeyedCell } from '../../../server/src/features/form/view.ts';
import { spansOf } from '../blocks.ts';
import { html, refill, setAttribute } from '../element.ts';
import type { Stretch } from '../message.ts';
import type { Words } from './wording.ts';

/** A figure's cell in which it is keyed in. */
export interface Field {
  readonly at: FigureAddress;
  readonly cell: HTMLTableCellElement;
  readonly input: HTMLInputElement;
  /** What stands in grey beside it: last year's figure, and what a total comes to. */
  readonly beside: HTMLElement;
  figure: FormFigure<Stretch>;
  /** What is shown of it. */
  shown: KeyedCell<Stretch> | undefined;
  /** What stands in the draft. */
  text: string;
  /** What was sent to be put there, in which edit; undefined once that is done. */
  sent: { readonly nth: number; readonly text: string } | undefined;
}

/** The name of a figure's place in the page. */
export function keyOf({ report, form, nth, slot }: FigureAddress): string {
  return `${report}/${form}/${nth}/${slot}`;
}

/** A cell for a figure, yet to be filled by `showFigure`. */
export function drawField(at: FigureAddress, cell: KeyedCell<Stretch>, figure: FormFigure<Stretch>): Field {
  const input = html('input', {
    id: keyOf(at),
    inputmode: 'numeric',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const beside = html('span', { class: 'beside', 'aria-hidden': 'true' });
  const shown = html('td', spansOf(cell), input, beside);
  return { at, cell: shown, input, beside, figure, shown: undefined, text: '', sent: undefined };
}

/** What is meant to stand in the draft: what was sent there, else what is there. */
export function settledText({ sent, text }: Field): string {
  return sent ? sent.text : text;
}

/** Whether something was typed that was not sent yet. */
export function isTyped(field: Field): boolean {
  return field.input.value !== settledText(field);
}

/** What a page knows that is told of every figure. */
interface Drawn {
  /** The newest edit that the draft has. */
  readonly done: number;
  readonly words: Words;
  readonly isReadOnly: boolean;
}

/** Shows what the draft says; what is being typed, or is under way to the draft, stays. */
export function showFigure(
  field: Field,
  shown: KeyedCell<Stretch>,
  figure: FormFigure<Stretch>,
  { done, words, isReadOnly }: Drawn,
): void {
  // Of some hundred figures an edit changes a few.
  if (field.shown === shown && !field.sent) return;
  field.shown = shown;
  const { text } = shown;
  const typed = isTyped(field);
  if (field.sent && field.sent.nth <= done) field.sent = undefined;
  if (!typed && !field.sent) write(field.input, text);
  field.text = text;
  field.figure = figure;
  tell(field, words);
  const isLocked = isReadOnly || figure.locked !== undefined;
  if (field.input.readOnly !== isLocked) field.input.readOnly = isLocked;
  markCell(field);
  showBeside(field, words);
}

/** Writes a text into the field. What is typed next takes the place of all of it, as where the keyboard has just come to. */
function write(input: HTMLInputElement, text: string): void {
  // To be given the text that it has moves the cursor behind that.
  if (input.value === text) return;
  input.value = text;
  if (document.activeElement === input) input.select();
}

/** What those hear who do not see it: row and column, a blank, the verdict. */
function tell({ input, figure, text }: Field, words: Words): void {
  const value = text === '' ? words.blank : '';
  setAttribute(input, 'aria-label', words.figure(figure.name, value, figure.verdict));
  setAttribute(input, 'aria-invalid', String(figure.mark === 'wrong'));
  setAttribute(input, 'placeholder', figure.ghost ?? '');
}

function markCell({ cell, figure }: Field): void {
  const { mark, inferred, state, locked, last, computed } = figure;
  const marks = { absent: state === 'absent', inferred, locked, jump: last?.jump, total: computed };
  for (const [name, isSet] of Object.entries(marks)) cell.classList.toggle(name, Boolean(isSet));
  for (const name of ['wrong', 'involved', 'unread']) cell.classList.toggle(name, mark === name);
}

function showBeside({ beside, figure: { last, computed } }: Field, words: Words): void {
  refill(beside, [last, computed], () => drawBeside(last, computed, words));
}

type Figure = FormFigure<Stretch>;

function drawBeside(last: Figure['last'], computed: Figure['computed'], words: Words): HTMLElement[] {
  const shown = [];
  if (computed?.differs && computed.whole)
    shown.push(html('span', { class: 'computed', title: words.computed(computed.text) }, `=${computed.text}`));
  if (last) {
    const title = last.carried ? words.carriedOut(last.text) : words.lastYear(last.text);
    shown.push(html('span', { class: 'last', title }, last.text));
  }
  return shown;
}
