import { distance } from 'fastest-levenshtein';
import type { Form, FormRow } from '../forms/form.ts';
import { isNumber } from '../syntax/figure.ts';
import { isCellPerLine } from '../syntax/row.ts';
import { hanOf, lettersOf, normalForm } from '../text/normal.ts';
import type { RowBinding } from './rowBinding.ts';
import { isGroupOf } from './group.ts';
import type { Placed } from './table.ts';

/** Labels of this length forgive two slips, shorter ones one; of two characters, none. */
const longLabel = 6;

/**
 * Finds the rows of the form for what stands without a known label: slips in labels, labels and figures
 * in rows of their own, rows of figures alone. Rows that are paired become one.
 *
 * @param fits Whether a row's figures could stand in a row of the form.
 */
export function nameRows(bound: RowBinding[], form: Form, fits: (bound: RowBinding, row: FormRow) => boolean): void {
  if (bound.every((other) => other.row && other.candidate.row.values.length > 0)) return;
  forgiveSlips(bound, form);
  takeFromGroups(bound);
  pairSplitRows(bound);
  nameByOrder(bound, form, fits);
}

/** No table has more labels with slips: rows of another that has no end are left alone. */
const mostSlips = 300;

/** A label with a slip or two is the row that is due in its place, if only one comes close. */
function forgiveSlips(bound: readonly RowBinding[], form: Form): void {
  const unknown = bound
    .filter((other) => !other.row && !other.duplicateOf && other.label && !other.candidate.isForeign)
    .slice(0, mostSlips);
  const waiting = new Set(unknown);
  bound.forEach((other, i) => {
    if (!waiting.has(other)) return;
    const due = dueAt(bound, i, form);
    for (const text of namesOf(other)) {
      const near = nearest(text, due, form).filter((row) => hasItsLetters(other.label?.text ?? '', row, form));
      if (near.length !== 1) continue;
      other.row = near[0];
      return;
    }
  });
}

/** So many pieces of a label may stand in lines or cells of their own. */
const mostPieces = 3;

/** What may be the row's name: its label, the item behind a group's name in it, and its last words put together. */
function namesOf({ label, candidate: draft }: RowBinding): string[] {
  const texts = draft.row.texts.map((cell) => cell.text);
  const joined = Array.from({ length: Math.min(mostPieces, texts.length) }, (_, i) => texts.slice(-1 - i).join(''));
  return [label?.text ?? '', itemOf(label?.text ?? ''), ...joined].map(normalForm);
}

/** What begins with the last numbering in a text; empty where none stands inside it. */
function itemOf(text: string): string {
  return /^.+?((?:[（(][一二三四五六七八九十\d]+[)）]|\d[.．、])[^（(\d]*)$/.exec(text)?.[1] ?? '';
}

/** The rows whose label has no more than a slip or two against the text, those due first. */
function nearest(text: string, due: readonly FormRow[], form: Form): FormRow[] {
  if (text.length < 3) return [];
  const isNear = (row: FormRow) => bodiesOf(row).some((body) => slips(text, body) <= forgiven(text));
  const near = due.filter(isNear);
  const begun = near.length === 0 ? due.filter((row) => bodiesOf(row).some((body) => beginsLike(text, body))) : [];
  if (begun.length > 0) return begun;
  return near.length > 0 ? near : form.rows.filter((row) => row.subtotal && isNear(row));
}

/** Whether no letters or digits tell that another row is meant, whose label differs in nothing else. */
function hasItsLetters(text: string, row: FormRow, { rows }: Form): boolean {
  const lettersIn = ({ label, aliases }: FormRow) => [label, ...aliases].map(lettersOf);
  const own = lettersIn(row);
  if (own.includes(lettersOf(text))) return true;
  const bodies = bodiesOf(row);
  const isRival = (other: FormRow) => !lettersIn(other).some((letters) => own.includes(letters));
  return !rows.some((other) => isRival(other) && bodiesOf(other).some((body) => bodies.includes(body)));
}

function forgiven(text: string): number {
  return text.length >= longLabel ? 2 : 1;
}

/** How many slips lead from one text to the other; two neighbours exchanged are one. */
function slips(one: string, other: string): number {
  return isExchange(one, other) ? 1 : distance(one, other);
}

function isExchange(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  return (
    i + 1 < one.length && one[i] === other[i + 1] && one[i + 1] === other[i] && one.slice(i + 2) === other.slice(i + 2)
  );
}

/** So much of a label tells it, where its rest is lost or broken off. */
const shortestBeginning = 4;

/** Whether the text is the beginning of a label, a slip aside where it is long. */
function beginsLike(text: string, body: string): boolean {
  if (text.length < shortestBeginning || text.length >= body.length) return false;
  return slips(text, body.slice(0, text.length)) < forgiven(text);
}

/** The row's label and the other wordings of it, in their normal form. */
function bodiesOf(row: FormRow): string[] {
  return [row.label, ...row.aliases].map((text) => normalForm(text) || hanOf(text));
}

/**
 * In lines that break inside labels, a row's figures may stand behind its group's name, and the item's own
 * name in the line below: a group with figures before an item without any.
 */
function takeFromGroups(bound: RowBinding[]): void {
  for (const item of bound.filter((other) => other.row && other.candidate.row.values.length === 0)) {
    const group = bound[bound.indexOf(item) - 1];
    if (!group || group.candidate.row.marked || group.candidate.row.values.length === 0) continue;
    if (namesGroupOf(group, item.row as FormRow)) pair(bound, item, group, 'inferred');
  }
}

/** Whether a row has the name of the item's group, whole or broken off. */
function namesGroupOf({ row, candidate: draft }: RowBinding, item: FormRow): boolean {
  if (row) return isGroupOf(row, item);
  const name = normalForm(draft.row.texts.map((cell) => cell.text).join(''));
  return name !== '' && item.path.some((group) => normalForm(group).startsWith(name));
}

/**
 * Labels and figures that stand in rows of their own belong together. One that is left over anywhere in
 * the table puts the pairs in doubt: a label or figures may be lost.
 */
function pairSplitRows(bound: RowBinding[]): void {
  const runs = halfRuns(bound);
  for (const run of runs) if (run.length > 1) pairRun(bound, run);
  if (!bound.some(isHalf)) return;
  for (const other of bound) if (other.label !== other.candidate.row.label) other.placed = 'inferred';
  doubtBetweenHalves(bound);
}

/**
 * Rows put together from single cells, with a label below the last, and above the first figures left over or a row that
 * is no such: each label may stand behind its figures, so that each row has those of the next. So with words that are a
 * count.
 */
function doubtBetweenHalves(bound: readonly RowBinding[]): void {
  let between: { readonly rows: RowBinding[]; readonly ofCells: boolean } | undefined;
  for (const other of bound) {
    const { marked, notation } = other.candidate.row;
    if (isHalf(other)) {
      if (other.row) for (const one of between?.rows ?? []) one.placed = 'inferred';
      between = other.row ? undefined : { rows: [], ofCells: false };
    } else if (marked || (!isCellPerLine(notation) && between?.ofCells !== false))
      between = { rows: [], ofCells: true };
    else if (holdsCount(other)) between = { rows: [other], ofCells: true };
    else between?.rows.push(other);
  }
}

/** More digits are a number by which something is known. */
const longestCount = 7;

/** Whether a count stands where words are due. */
function holdsCount({ row, candidate: draft }: RowBinding): boolean {
  const [first] = draft.row.values;
  return (
    row?.value?.kind === 'words' && first !== undefined && first.text.length <= longestCount && isNumber(first.text)
  );
}

/** The stretches of rows that are a label or figures only. */
function halfRuns(bound: readonly RowBinding[]): RowBinding[][] {
  const runs: RowBinding[][] = [];
  let run: RowBinding[] = [];
  for (const other of bound) {
    if (isHalf(other)) {
      if (run.length === 0) runs.push(run);
      run.push(other);
    } else run = [];
  }
  return runs;
}

/** Whether it is a label without figures, or figures without a label. */
export function isHalf(bound: RowBinding): boolean {
  const { row, label, candidate: draft } = bound;
  if (row) return draft.row.values.length === 0 && !holdsOwnWords(bound);
  return label === undefined && draft.row.values.length > 0;
}

/** Whether the words of a row of words stand behind its label, where nothing marks them as a cell: figures are none of it then. */
export function holdsOwnWords(bound: RowBinding): boolean {
  const { row, label, candidate: draft } = bound;
  const { marked, notation } = draft.row;
  const isCell = isCellPerLine(notation);
  if (row?.value?.kind !== 'words' || !label || (marked && !isCell)) return false;
  const isBehind = !isCell && draft.row.texts.some(({ span }) => span.from >= label.span.to);
  return isBehind || areStuckToLabel(bound);
}

/** Whether words that may be its own stand in one text with the label of a row of words. */
export function areStuckToLabel({ row, label }: RowBinding): boolean {
  if (row?.value?.kind !== 'words' || !label) return false;
  const name = normalForm(label.text);
  const bodies = bodiesOf(row);
  return !bodies.includes(name) && bodies.some((body) => name.startsWith(body));
}

/**
 * Where labels stand right before all figures, each belongs to those behind it. Otherwise some stand
 * behind their figures: then their order tells, if there are as many of one as of the other, and else
 * the side on which the first and the last stand.
 */
function pairRun(bound: RowBinding[], run: readonly RowBinding[]): void {
  const labels = run.filter((other) => other.row);
  const figures = run.filter((other) => !other.row);
  const beside = (step: -1 | 1) =>
    run.flatMap((other, i) => {
      const label = run[i + step];
      return !other.row && label?.row ? [{ label, figures: other }] : [];
    });
  const before = beside(-1);
  if (before.length === figures.length)
    for (const each of before) pair(bound, each.label, each.figures, isEmpty(each.figures) ? 'inferred' : 'evident');
  else if (labels.length === figures.length)
    figures.forEach((other, n) => pair(bound, labels[n] as RowBinding, other, 'inferred'));
  else if (run[0]?.row && !run.at(-1)?.row)
    for (const each of before) pair(bound, each.label, each.figures, 'inferred');
  else if (!run[0]?.row && run.at(-1)?.row)
    for (const each of beside(1)) pair(bound, each.label, each.figures, 'inferred');
}

/** Whether the figures are all blank: then the cells may be padding, and others have the label. */
function isEmpty({ candidate: draft }: RowBinding): boolean {
  return draft.row.values.every((cell) => cell.text === '');
}

function pair(bound: RowBinding[], label: RowBinding, figures: RowBinding, placed: Placed): void {
  Object.assign(figures, { row: label.row, label: label.label, placed });
  bound.splice(bound.indexOf(label), 1);
}

/** Rows of figures without a label are the rows due in their place, if there are exactly as many. */
function nameByOrder(
  bound: readonly RowBinding[],
  form: Form,
  fits: (bound: RowBinding, row: FormRow) => boolean,
): void {
  for (let i = 0; i < bound.length; i++) {
    let end = i;
    while (end < bound.length && !bound[end]?.row) end++;
    const gap = bound.slice(i, end);
    const due = gap.length > 0 ? dueAt(bound, i, form) : [];
    const isSure = gap.length === due.length && gap.every((other, n) => !other.label && fits(other, due[n] as FormRow));
    if (isSure) gap.forEach((other, n) => Object.assign(other, { row: due[n], placed: 'inferred' }));
    i = Math.max(i, end);
  }
}

/** The rows of the form between the named rows around a place, those that stand elsewhere left out. */
function dueAt(bound: readonly RowBinding[], at: number, form: Form): FormRow[] {
  const official = form.rows.filter((row) => !row.subtotal);
  const place = (other: RowBinding | undefined) => (other?.row ? official.indexOf(other.row) : -1);
  const before = bound.slice(0, at).findLast((other) => place(other) >= 0);
  const after = bound.slice(at).find((other) => place(other) >= 0);
  const present = new Set(bound.map((other) => other.row));
  return official.slice(place(before) + 1, after ? place(after) : undefined).filter((row) => isDue(row, present, form));
}

/** Whether the table should have the row: it is official, not there yet, and no other row stands for it. */
export function isDue(row: FormRow, present: ReadonlySet<FormRow | undefined>, form: Form): boolean {
  if (row.subtotal || present.has(row) || row.insteadOf.length > 0 || row.value?.kind === 'words') return false;
  return !form.rows.some((other) => present.has(other) && other.insteadOf.includes(row.key));
}
