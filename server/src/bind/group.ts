import type { Form, FormRow } from '../forms/form.ts';

/** Whether the row is a group's, which local tables add over its items or keep in their stead. */
export function isGroupOf(group: FormRow, item: FormRow): boolean {
  return group.insteadOf.includes(item.key) || (group.subtotal && item.key.startsWith(`${group.key}.`));
}

/**
 * Whether figures behind a group's name may be those of an item whose own name is lost: some of its items
 * stand in the table, and one that is due before other rows does not.
 */
export function mayBeItem(row: FormRow, present: ReadonlySet<FormRow | undefined>, form: Form): boolean {
  const last = form.rows.findLastIndex((other) => !other.subtotal && present.has(other));
  const items = form.rows.slice(0, last).filter((other) => isGroupOf(row, other));
  return items.some((item) => present.has(item)) && !items.every((item) => present.has(item));
}
