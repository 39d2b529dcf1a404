import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { Conversion } from '../../forms/form.ts';
import { isZero, type Decimal } from '../../text/decimal.ts';
import { isNearQuotient, isNextToQuotient, valuesNextTo } from '../../text/quotient.ts';

/** A figure and the one it restates, both read. */
export interface Converted {
  readonly conversion: Conversion;
  readonly to: Cell;
  readonly from: Cell;
  readonly stated: Decimal;
  readonly value: Decimal;
}

/** Both figures of the conversion; undefined where one is no number, or the text ends in its row. */
export function convertedIn(conversion: Conversion, { cells, openRow }: BoundTable): Converted | undefined {
  const [to, from] = [cells[conversion.to.index], cells[conversion.from.index]];
  const [stated, value] = [numberIn(to), numberIn(from)];
  if (!to || !from || !stated || !value || [to, from].some(({ slot }) => slot.row === openRow)) return undefined;
  return { conversion, to, from, stated, value };
}

/**
 * Whether the figure is a whole unit of its last written decimal or more away from what the other comes to: rounded
 * up or down, both are right, so that rounded parts can add up to their rounded total.
 */
export function isOff(converted: Converted): boolean {
  const { conversion, stated, value } = converted;
  return !isNextToQuotient(stated, value, conversion.factor, placesOf(converted));
}

/**
 * Whether what rounding each of so many figures by itself may leave could have been put into this one, to make them
 * add up: half a unit for each, and half for its own rounding.
 */
export function mayBalance(converted: Converted, figures: number): boolean {
  const { conversion, stated, value } = converted;
  return isNearQuotient(stated, value, conversion.factor, placesOf(converted), figures + 1);
}

/** The values that may be converted to what is stated, both ends among them, in units of their last place `scale`. */
export function sourcesOf(converted: Converted, scale: number): { readonly from: number; readonly to: number } {
  return valuesNextTo(converted.stated, placesOf(converted), converted.conversion.factor, scale);
}

/** The decimals that the figure is rounded to: those written; a 0 has those of its column. */
function placesOf({ to, stated }: Converted): number {
  return isZero(stated) ? (to.slot.value.decimals ?? stated.scale) : stated.scale;
}
