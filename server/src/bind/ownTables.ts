import type { FormFamily } from '../forms/family.ts';
import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import type { TextLine } from '../syntax/blocks.ts';
import { isFigure, isNumber } from '../syntax/figure.ts';
import { isFurniture } from '../syntax/notations/tokens.ts';
import type { RawRow } from '../syntax/row.ts';
import { simplifiedText } from '../text/normal.ts';
import { countNumbers, headMeanings, isNumbered, labelledRowOf, type LabelledRow } from './labelledRow.ts';
import { isDueRow } from './rowsDue.ts';
import { isHeadOfYears } from './strangeHead.ts';
import { nameWholeBlock } from './tableCandidate.ts';

/** Where the rows stand that are looked at. */
interface Place {
  /** All rows of the part. */
  readonly rows: readonly RawRow[];
  readonly text: readonly TextLine[];
  readonly words: Vocabulary;
  /** The table of the section. */
  readonly expected: FormFamily | undefined;
  /** Whether it is known which table the section is to have, if any. */
  readonly isSection: boolean;
}

/** A head and the rows below it, up to the next head or a line of text; the end excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly head: readonly LabelledRow[];
}

/** What stands in a stretch of rows of each form: the keys of its rows. */
type Standing = ReadonlyMap<FormFamily, ReadonlySet<string>>;

/** Which rows of a part are sorted before what each of them means is asked. */
export interface SortedTables {
  /** The places of the rows of tables of the report's own. */
  readonly own: ReadonlySet<number>;
  /** The places of the rows of figures of tables that are turned on their side, with the form that they should have. */
  readonly turned: ReadonlyMap<number, FormFamily>;
}

/**
 * Tables of the report's own, which only have words of the official ones: a head that names no whole block of an official
 * table, over rows that none of them has, over few of its rows, or over rows under names of columns that it does not have.
 * In the section of the table, the rows must stand in another of more rows, too: what nobody else has is the official one,
 * come to harm, or turned on its side.
 */
export function tablesSorted(place: Place): SortedTables {
  const stretches = stretchesIn(place).filter((stretch) => isHeadOfOwn(stretch, place.words));
  const own = new Set<number>();
  const turned = new Map<number, FormFamily>();
  if (stretches.length === 0) return { own, turned };
  const standing = stretches.map((stretch) => standingIn(beginOf(stretch), stretch.to, place));
  const elsewhere = standingOutside(stretches, place);
  stretches.forEach((stretch, nth) => {
    const rows = standing[nth] as Standing;
    const others = [elsewhere, ...standing.filter((_, other) => other !== nth)];
    const isOfOwn = isOwn(stretch, rows, others, place);
    const form = isOfOwn || rows.size > 0 ? undefined : formTurned(stretch, place);
    for (let at = stretch.from; at < stretch.to; at++) {
      if (isOfOwn) own.add(at);
      else if (form) turned.set(at, form);
    }
  });
  return { own, turned };
}

/** The place of the first row behind the head. */
function beginOf({ from, head }: Stretch): number {
  return from + head.length;
}

/** So many names of rows beside each other, and of columns one below the other, are a table on its side. */
const fewestRows = 3;
const fewestColumns = 2;

/** The form whose rows the head names, and whose columns the rows of figures below it. */
function formTurned(stretch: Stretch, { rows, words }: Place): FormFamily | undefined {
  const below = rows.slice(beginOf(stretch), stretch.to).map((row) => labelledRowOf(row, words));
  return formsNamed(stretch, words).find((form) => {
    const meaningsIn = (entries: readonly LabelledRow[]) =>
      entries.flatMap(({ texts }) => texts.flatMap(({ text }) => words.meaningsOf(text)));
    const keysOf = (meanings: readonly Meaning[], kind: Meaning['kind']) =>
      new Set(
        meanings.flatMap((meaning) => (meaning.form === form.name && meaning.kind === kind ? [meaning.key] : [])),
      );
    const filled = below.filter(({ values }) => countNumbers(values) > 0);
    return (
      keysOf(meaningsIn(stretch.head), 'row').size >= fewestRows &&
      keysOf(meaningsIn(filled), 'column').size >= fewestColumns
    );
  });
}

/** The heads among marked rows, with what stands below each. */
function stretchesIn({ rows, text, words }: Place): Stretch[] {
  const stretches: { from: number; to: number; head: LabelledRow[] }[] = [];
  const breaks = text.filter((line) => !isFurniture(line.text)).map(({ span }) => span.from);
  let next = 0;
  let current: { from: number; to: number; head: LabelledRow[] } | undefined;
  rows.forEach((row, at) => {
    let isBroken = row.bounds !== 'row' || rows[at - 1]?.notation !== row.notation;
    for (; (breaks[next] ?? Number.POSITIVE_INFINITY) < row.span.from; next++) isBroken = true;
    if (isBroken) current = undefined;
    if (row.bounds !== 'row') return;
    const head = headIn(row, words);
    const goesOn = current && (!head || current.to === current.from + current.head.length);
    if (!goesOn) current = undefined;
    if (head && !current) stretches.push((current = { from: at, to: at, head: [] }));
    if (head) current?.head.push(head);
    if (current) current.to = at + 1;
  });
  return stretches.filter(({ from, to, head }) => to > from + head.length);
}

/** The row if it is one of a head: names beside each other, and no figures but years. */
function headIn(row: RawRow, words: Vocabulary): LabelledRow | undefined {
  const filled = row.cells.filter(({ text }) => text !== '');
  if (filled.length < 2) return undefined;
  const hasFigures = filled.some(({ text }) => isFigure(text));
  if (hasFigures && !filled.every(({ text }, i) => i === 0 || isNumber(text))) return undefined;
  const entry = labelledRowOf(row, words);
  if (hasFigures) return isHeadOfYears(entry) ? entry : undefined;
  return isPath(entry, words) ? undefined : entry;
}

/** Whether the words are a row's, without its figures: those of its groups stand before its own. */
function isPath(entry: LabelledRow, words: Vocabulary): boolean {
  const { texts, label } = entry;
  const keys = rowsMeant({ ...entry, values: [] }, words).map(({ key }) => key);
  const isLast = label !== undefined && label.span.to === texts.at(-1)?.span.to;
  if (!isLast || (keys.length === 0 && !texts.every(isNumbered))) return false;
  const before = texts.filter(({ span }) => span.to <= label.span.from);
  return before.every((cell) =>
    words
      .meaningsOf(cell.text)
      .some(({ kind, key }) => kind === 'heading' || keys.some((own) => own.startsWith(`${key}.`))),
  );
}

/** Whether the head names no whole block of any form. */
function isHeadOfOwn({ head }: Stretch, words: Vocabulary): boolean {
  return [...words.families.values()].every((family) => !nameWholeBlock(family, columnsIn(head, family, words)));
}

/** What each of the words means that name columns of the form. */
function columnsIn(head: readonly LabelledRow[], { name }: FormFamily, words: Vocabulary): Meaning[][] {
  return head
    .flatMap(({ texts }) => headMeanings(texts, words))
    .map(({ meanings }) => meanings.filter(({ form, kind }) => form === name && kind === 'column'))
    .filter((meanings) => meanings.length > 0);
}

function isOwn(stretch: Stretch, standing: Standing, others: readonly Standing[], place: Place): boolean {
  const forms = standing.size > 0 ? [...standing.keys()] : formsNamed(stretch, place.words);
  const isNotOf = (form: FormFamily) => {
    const keys = standing.get(form) ?? new Set();
    if (!hasFew(keys, form) && namesParts(stretch, form, place.words)) return false;
    if (place.isSection && form !== place.expected) return true;
    const above = others.flatMap((other) => other.get(form) ?? []).filter(({ size }) => size > keys.size);
    return above.length > 0 && [...keys].every((key) => above.some((all) => has(all, key)));
  };
  return forms.length > 0 && forms.every(isNotOf);
}

/** Whether the row is there, or of a group items of it. */
function has(keys: ReadonlySet<string>, key: string): boolean {
  return keys.has(key) || [...keys].some((other) => other.startsWith(`${key}.`));
}

/** The forms with columns or rows that the head names. */
function formsNamed({ head }: Stretch, words: Vocabulary): FormFamily[] {
  const meanings = head.flatMap(({ texts }) => texts.flatMap(({ text }) => words.meaningsOf(text)));
  const named = new Set(meanings.flatMap(({ form, kind }) => (kind === 'column' || kind === 'row' ? [form] : [])));
  return [...named].map((form) => words.families.get(form) as FormFamily);
}

/** Whether the rows are fewer than half of those of the form. */
function hasFew(keys: ReadonlySet<string>, { forms }: FormFamily): boolean {
  return keys.size * 2 < Math.min(...forms.map(({ rows }) => rows.filter((row) => !row.subtotal).length));
}

/** Whether the head names columns of the form, other than sums. */
function namesParts({ head }: Stretch, form: FormFamily, words: Vocabulary): boolean {
  const isSum = (text: string) => /^(?:合计|总计|共计|小计|总数|计)$/.test(simplifiedText(text));
  const texts = head.map((row) => ({ ...row, texts: row.texts.filter(({ text }) => !isSum(text)) }));
  return columnsIn(texts, form, words).length > 0;
}

/** The rows of the forms that stand outside the stretches. */
function standingOutside(stretches: readonly Stretch[], place: Place): Standing {
  const all = new Map<FormFamily, Set<string>>();
  let from = 0;
  for (const { from: end, to } of [...stretches, { from: place.rows.length, to: 0 }]) {
    for (const [form, keys] of standingIn(from, end, place))
      all.set(form, new Set([...(all.get(form) ?? []), ...keys]));
    from = to;
  }
  return all;
}

function standingIn(from: number, to: number, { rows, words }: Place): Standing {
  const all = new Map<FormFamily, Set<string>>();
  for (const row of rows.slice(from, to))
    for (const { form, key } of rowsMeant(labelledRowOf(row, words), words))
      all.set(form, (all.get(form) ?? new Set()).add(key));
  return all;
}

/** The rows of forms that a row may be; the only one of a form has no name, so that a row with one is another's. */
function rowsMeant({ texts, label, values }: LabelledRow, words: Vocabulary): { form: FormFamily; key: string }[] {
  const families = [...words.families.values()];
  if (texts.length === 0)
    return families.flatMap((form) =>
      form.onlyRow && values.length >= form.mostFigures ? [{ form, key: form.onlyRow.key }] : [],
    );
  const name = { text: label?.text ?? '', filled: values.length > 0 };
  return (label?.meanings ?? [])
    .filter((meaning) => isDueRow(meaning, name, undefined, words))
    .map(({ form, key }) => ({ form: words.families.get(form) as FormFamily, key }));
}
