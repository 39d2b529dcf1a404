import { inEdition, type FormFamily } from '../forms/family.ts';
import type { Edition } from '../forms/schema.ts';
import { countNumbers } from './labelledRow.ts';
import { hasFigures, type TableCandidate } from './tableCandidate.ts';

/** What is known of the edition before a table is read. */
export interface EditionHint {
  readonly edition: Edition | undefined;
  /** Whether the reader of the draft asked for it, whatever the table's words say. */
  readonly forced: boolean;
}

/** The edition to read a table by: the one asked for, else the one its words tell, else the one expected, else the latest. */
export function editionFor(draft: TableCandidate, hint: EditionHint): Edition | undefined {
  if (hint.forced && hint.edition) return hint.edition;
  return editionOf(draft) ?? hint.edition;
}

/**
 * The edition a table follows, told from its own words; where they do not tell, from which rows have
 * figures, and how many; else undefined.
 */
function editionOf(draft: TableCandidate): Edition | undefined {
  return byWords(draft) ?? byGroups(draft) ?? byFigures(draft);
}

/** The edition that most of the words have that only one edition has. */
function byWords({ heads, rows }: TableCandidate): Edition | undefined {
  const votes = new Map<Edition, number>();
  const whole = rows.slice(0, -1); // the last may be half typed, and in a whole table it tells nothing
  for (const meaning of [...heads.map((head) => head.meaning), ...whole.map((row) => row.meaning)]) {
    const [edition, other] = meaning?.editions ?? [];
    if (edition !== undefined && other === undefined && meaning?.kind !== 'heading')
      votes.set(edition, (votes.get(edition) ?? 0) + 1);
  }
  const [most, next] = [...votes].sort((one, other) => other[1] - one[1]);
  return most && most[1] !== next?.[1] ? most[0] : undefined;
}

/**
 * A group with figures of its own, and other rows behind it, is of an edition in which it is a row like others: one
 * that has items in other editions, where local tables may give it their sum.
 */
function byGroups({ form, rows }: TableCandidate): Edition | undefined {
  for (const { edition, rows: own } of form.forms) {
    const keys = own.filter((row) => !row.subtotal).map((row) => row.key);
    const alone = keys.filter((key) => form.groups.has(key));
    const at = rows.findIndex((row, i) => alone.includes(row.key ?? '') && hasFigures(row, rows[i + 1]));
    const later = new Set(keys.slice(keys.indexOf(rows[at]?.key ?? '') + 1));
    if (at >= 0 && rows.slice(at + 1).some((row) => later.has(row.key ?? ''))) return edition;
  }
  return undefined;
}

/** Rows with more figures in one edition than in another tell it, the greater number before the less. */
function byFigures({ form, rows }: TableCandidate): Edition | undefined {
  const counts = rows.flatMap(({ key, row }) => {
    const due = key === undefined ? [] : dueIn(form, key);
    return new Set(due.map(({ count }) => count)).size > 1 ? [{ due, count: countNumbers(row.values) }] : [];
  });
  const most = counts.find(({ due, count }) => count === Math.max(...due.map((one) => one.count)));
  const isSure =
    most !== undefined || counts.every(({ due, count }) => count === 0 || due.some((one) => one.count === count));
  const told = most ?? (isSure ? counts.find(({ count }) => count > 0) : undefined);
  return told?.due.find(({ count }) => count === told.count)?.edition;
}

/** How many figures the row has in each edition. */
function dueIn(form: FormFamily, key: string): { edition: Edition; count: number }[] {
  return form.forms.flatMap(({ edition }) => {
    const row = inEdition(form, edition).rows.find((other) => other.key === key);
    return row && !row.subtotal ? [{ edition, count: row.block.columns.length }] : [];
  });
}
