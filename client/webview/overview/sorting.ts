/** What rows are sorted by. */
export type Key = string | number;

/** Names as the language orders them, numbers in them by their values. */
const names = new Intl.Collator(undefined, { numeric: true });

/** The rows in order of their keys, numbers before words; rows with the same key stay as they are. */
export function sorted<Row>(rows: readonly Row[], keyOf: (row: Row) => Key, descending: boolean): Row[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((one, other) => turn * compared(keyOf(one), keyOf(other)));
}

function compared(one: Key, other: Key): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return names.compare(String(one), String(other));
}

/** The number that a text is, where it is one; else the text. */
export function numberOr(text: string): Key {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
