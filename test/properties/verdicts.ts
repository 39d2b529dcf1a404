import type { Verdict } from '../../server/src/check/judge.ts';
import type { Relation, Slot } from '../../server/src/forms/form.ts';
import { figuresIn, type DraftTable } from '../support/generate/draft.ts';

/**
 * The verdicts that the figures as written deserve, reckoned in the plainest way and without anything
 * of the reader: by relation, for the relations of the form itself.
 */
export function dueVerdicts(table: DraftTable): Map<string, Verdict> {
  const texts = new Map<Slot, string>();
  for (const cell of table.rows.flatMap(figuresIn))
    if (cell.slot && cell.fate !== 'gone') texts.set(cell.slot, cell.text);
  return new Map(table.form.relations.map((relation) => [relation.id, verdictOf(relation, texts)]));
}

function verdictOf(relation: Relation, texts: ReadonlyMap<Slot, string>): Verdict {
  const [left, right] = [relation.left, relation.right].map((slots) => slots.map((slot) => texts.get(slot)));
  const all = [...(left ?? []), ...(right ?? [])];
  const values = all.map(countIn);
  if (values.includes(undefined) || values.every((value) => value === null)) return 'open';
  const total = (side: typeof left) => (side ?? []).reduce((sum, text) => sum + (countIn(text) ?? 0), 0);
  const difference = total(left) - total(right);
  if (difference === 0) return 'holds';
  const short = difference < 0 ? left : right;
  return short?.includes('') ? 'open' : 'fails';
}

/** The count in a text; null for a blank or a mark for none, undefined for what is no figure or no cell. */
function countIn(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (['', '/', '—', '无'].includes(text)) return null;
  const found = count.exec(plain(text));
  return found ? Number(found[1]) : undefined;
}

const count = /^\+?(\d+)(件|\(其中修订\d+件\))?$/;

/** Whether the text is a number, of whatever kind. */
export function isNumeral(text: string): boolean {
  return count.test(plain(text)) || /^[+\-−(]?\d+(\.\d+)?\)?$/.test(plain(text));
}

/** The text without separators and emphasis, in ASCII where there is such. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[,*]/g, '');
}
