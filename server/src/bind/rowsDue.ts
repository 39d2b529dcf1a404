import type { FormFamily } from '../forms/family.ts';
import { withGroup, type Meaning, type Vocabulary } from '../kinds/vocabulary.ts';
import type { RawCell } from '../syntax/row.ts';
import { withoutNumbering } from '../text/normal.ts';
import { findLabel, headMeanings, isNumbered } from './labelledRow.ts';
import type { TableCandidate } from './tableCandidate.ts';

/**
 * How many figures the row has whose words these are, the head above it included; undefined where they are those of no
 * row.
 *
 * @param current The table under way.
 */
export function figuresDue(
  texts: readonly RawCell[],
  current: TableCandidate | undefined,
  words: Vocabulary,
): number | undefined {
  const found = findLabel(texts, words);
  if (found && found.last < texts.length - 1) return undefined; // a blank cannot be told behind what is no figure
  const label = found?.label;
  const named = label?.meanings.find((meaning) =>
    isDueRow(meaning, { text: label.text, filled: true }, current, words),
  );
  const heads = headMeanings(texts, words).flatMap((head) => head.meanings);
  if (named) return dueIn(familyOf(named, words), texts, heads, { current, words });
  const isSlipped = (heads.length === 0 || endsInItem(texts)) && texts.length > 0;
  if (isSlipped && current) return dueIn(current.form, [], [], { current, words });
  const families = heads.length > 0 ? heads.map((head) => familyOf(head, words)) : [current?.form];
  return families.find((family) => family?.onlyRow)?.mostFigures;
}

/** Whether the last of the words is numbered, and so names a row, known or not. */
export function endsInItem(texts: readonly RawCell[]): boolean {
  const last = texts.at(-1);
  return last !== undefined && isNumbered(last);
}

/** Short words stand for a row only where that row is due: 总计 behind outcomes, 其他 behind items of （六）. */
export function isDueRow(
  meaning: Meaning,
  { text, filled }: { readonly text: string; readonly filled: boolean },
  current: TableCandidate | undefined,
  words: Vocabulary,
): boolean {
  if (meaning.kind !== 'row') return false;
  const family = familyOf(meaning, words);
  const due = family.behind.get(meaning.key);
  if (!due) return true;
  if (due.numbered && text !== withoutNumbering(text)) return true;
  if ((due.figures && !filled) || (due.without !== undefined && new RegExp(due.without).test(withGroup(text).item)))
    return false;
  const last = current?.form === family ? current.lastKey : undefined;
  return last !== undefined && due.rows.some((beginning) => last.startsWith(beginning));
}

/** Where a row stands: the table under way and the words of the forms. */
interface Place {
  readonly current: TableCandidate | undefined;
  readonly words: Vocabulary;
}

/** How many figures a row of the table has, as far as its head tells. */
function dueIn(family: FormFamily, texts: readonly RawCell[], heads: readonly Meaning[], place: Place): number {
  if (!family.hasOneHead) return columnsIn(texts, family, place.words) || columnsAbove(family, place);
  const named = [...heads, ...(place.current?.heads ?? []).map((head) => head.meaning)];
  const isExtra = ({ kind, key }: Meaning) => kind === 'column' && family.extraColumns.has(key);
  return family.mostFigures + (named.some(isExtra) ? 1 : 0);
}

/** The columns that the last head named. */
function columnsAbove(family: FormFamily, { current, words }: Place): number {
  const last = current?.heads.findLast((head) => head.meaning.kind === 'column')?.row;
  return last ? columnsIn(last.texts, family, words) : family.mostFigures;
}

/** How many columns a head names behind its corner, those with a slip in their name included. */
function columnsIn(texts: readonly RawCell[], { mostFigures }: FormFamily, words: Vocabulary): number {
  const isHeading = ({ kind }: Meaning) => kind === 'heading';
  const corner = texts.findLastIndex((cell) => words.meaningsOf(cell.text).some(isHeading));
  const head = texts.slice(corner + 1);
  const isColumn = ({ kind }: Meaning) => kind === 'column';
  const named = headMeanings(head, words).filter(({ meanings }) => meanings.some(isColumn));
  const unknown = head.filter((cell) => !words.isFragment(cell.text));
  return named.length === 0 ? 0 : Math.min(mostFigures, named.length + unknown.length);
}

function familyOf({ form }: Meaning, words: Vocabulary): FormFamily {
  return words.families.get(form) as FormFamily;
}
