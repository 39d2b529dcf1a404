import { ask } from '../host.ts';
import { isTyped, settledText, type Field } from './field.ts';
import { gridOf, neighbour } from './grid.ts';
import type { Page } from './page.ts';
import { commitText, revertText } from './prose.ts';
import type { Selection } from './range.ts';

/** What keys do that are not of one field. */
export interface Actions {
  readonly selection: Selection;
  /** Goes to the next finding, or the one before. */
  readonly step: (by: 1 | -1) => void;
  /** Fills in all totals. */
  readonly fillTotals: () => void;
}

/** What a key does in the form; whether it does anything there. */
export function keyed(event: KeyboardEvent, page: Page, actions: Actions): boolean {
  if (event.isComposing) return false;
  const field = page.focused;
  const isOfForm = ofForm(event, page, actions);
  return isOfForm || (field ? ofField(event, field, page, actions) : ofText(event, page)) || ofHistory(event);
}

function ofForm(event: KeyboardEvent, page: Page, { step, fillTotals }: Actions): boolean {
  const field = page.focused;
  if (isSave(event)) save(page);
  else if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
  else if (event.key === 'F9') {
    if (field) page.commit(field);
    fillTotals();
  } else return false;
  return true;
}

const isSave = ({ ctrlKey, metaKey, key, altKey, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's';

/** Has the draft saved with what is being typed. */
function save(page: Page): void {
  const { focused: field } = page;
  if (field) page.commit(field);
  const prose = page.texts.get(document.activeElement?.id ?? '');
  if (prose) commitText(prose, page);
  ask({ ask: 'save' });
}

/** In running text, Esc takes back what was not sent; so does undoing. */
function ofText(event: KeyboardEvent, page: Page): boolean {
  const prose = page.texts.get(document.activeElement?.id ?? '');
  if (!prose || prose.area.value === prose.base || !(event.key === 'Escape' || isUndo(event))) return false;
  revertText(prose);
  return true;
}

/** Has the draft's last edit undone or done again, behind what is still under way to it: the editor alone would come before. */
function ofHistory(event: KeyboardEvent): boolean {
  if (isUndo(event)) ask({ ask: 'undo' });
  else if (isRedo(event)) ask({ ask: 'redo' });
  else return false;
  return true;
}

const isUndo = ({ ctrlKey, metaKey, altKey, key, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z';

const isRedo = ({ ctrlKey, metaKey, altKey, key, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && key.toLowerCase() === (shiftKey ? 'z' : 'y');

function ofField(event: KeyboardEvent, field: Field, page: Page, actions: Actions): boolean {
  if (isTyped(field) && (event.key === 'Escape' || isUndo(event))) revert(field);
  else if (event.ctrlKey || event.metaKey || event.altKey) return ofCorner(event, field, page);
  else if (event.shiftKey && event.key.startsWith('Arrow')) return extend(event.key, field, page, actions);
  else if (event.key === 'Enter') go(field, event.shiftKey ? -1 : 1, 0, page);
  else if (event.key === 'Tab') return acceptGhost(event, field, page);
  else if (event.key === '=') accept(field, page);
  else if (event.key === 'F2') field.input.setSelectionRange(field.input.value.length, field.input.value.length);
  else if (event.key === 'Escape' || event.key === 'Delete') return ofSelection(event.key, actions);
  else return move(event.key, field, page);
  return true;
}

function revert(field: Field): void {
  field.input.value = settledText(field);
  field.input.select();
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Up and down always lead away; left and right only from the ends of what is typed. */
function move(key: string, field: Field, page: Page): boolean {
  const [down, right] = steps[key] ?? [0, 0];
  const { selectionStart, selectionEnd, value } = field.input;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const isEnd = selectionStart === selectionEnd && selectionStart === (right < 0 ? 0 : value.length);
  if (down === 0 && (right === 0 || !(isWhole || isEnd))) return false;
  go(field, down, right, page);
  return true;
}

/** Sends what was typed and goes to a neighbour; where there is none, what is typed next is not put behind the figure. */
function go(field: Field, down: number, right: number, page: Page): void {
  page.commit(field);
  const next = neighbour(field, down, right, page);
  if (next) next.input.focus();
  else field.input.select();
}

function extend(key: string, field: Field, page: Page, { selection }: Actions): boolean {
  const step = steps[key];
  const to = step && neighbour(selection.end ?? field, ...step, page);
  if (to) {
    page.commit(field);
    selection.extend(field, to);
    to.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  return true;
}

/** Ctrl with Home and End: the first and the last figure of the table. */
function ofCorner({ key, altKey }: KeyboardEvent, field: Field, page: Page): boolean {
  if (altKey || !(key === 'Home' || key === 'End')) return false;
  page.commit(field);
  const all = gridOf(field, page).flat();
  all.at(key === 'Home' ? 0 : -1)?.input.focus();
  return true;
}

function ofSelection(key: string, { selection }: Actions): boolean {
  if (selection.rows.length === 0) return false;
  if (key === 'Delete') selection.blank();
  else selection.clear();
  return true;
}

/** Tab takes over the figure in grey, and goes on as ever. */
function acceptGhost({ shiftKey }: KeyboardEvent, field: Field, page: Page): boolean {
  const { ghost, locked } = field.figure;
  if (!shiftKey && ghost !== undefined && !locked && field.input.value === '') page.put([[field, ghost]]);
  return false;
}

/** Sets a total to what its parts come to. */
function accept(field: Field, page: Page): void {
  const { computed, locked, ghost } = field.figure;
  const value = computed?.whole ? computed.text : ghost;
  if (value !== undefined && !locked) page.put([[field, value]]);
  field.input.select();
}
