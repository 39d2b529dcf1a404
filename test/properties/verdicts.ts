import type { Verdict } from '../../server/src/check/judge/judge.ts';
import type { Slot } from '../../server/src/forms/form.ts';
import { figuresIn, type DraftCell, type DraftTable } from '../support/generate/draft.ts';

/** A verdict that the figures deserve, and whether a reader must reach it: it need not over figures it may leave unread. */
export interface DueVerdict {
  readonly verdict: Verdict;
  readonly owed: boolean;
}

/**
 * The verdicts that the figures as written deserve, by relation, reckoned in the plainest way and
 * without anything of the reader.
 */
export function dueVerdicts(table: DraftTable): Map<string, DueVerdict> {
  const cells = new Map<Slot, DraftCell>();
  for (const cell of table.rows.flatMap(figuresIn)) if (cell.slot && cell.fate !== 'gone') cells.set(cell.slot, cell);
  const { relations, extraRelations } = table.form;
  return new Map(
    [...relations, ...extraRelations].map((relation) => {
      const textsOf = (side: readonly Slot[]) => side.map((slot) => cells.get(slot)?.text);
      const owed = [...relation.left, ...relation.right].every((slot) => cells.get(slot)?.fate === 'read');
      return [relation.id, { verdict: verdictOf(textsOf(relation.left), textsOf(relation.right)), owed }];
    }),
  );
}

type Texts = readonly (string | undefined)[];

function verdictOf(left: Texts, right: Texts): Verdict {
  const values = [...left, ...right].map(countIn);
  if (values.includes(undefined) || values.every((value) => value === null)) return 'open';
  const total = (side: Texts) => side.reduce<number>((sum, text) => sum + (countIn(text) ?? 0), 0);
  const difference = total(left) - total(right);
  if (difference === 0) return 'holds';
  const short = difference < 0 ? left : right;
  return short.includes('') ? 'open' : 'fails';
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

/** The text without separators, emphasis and a spreadsheet's mark of text, in ASCII where there is such. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[,*]|^'/g, '');
}
