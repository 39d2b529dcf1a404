import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { Conversion } from '../../forms/form.ts';
import { isZero, type Decimal } from '../../text/decimal.ts';
import { isNextToQuotient } from '../../text/quotient.ts';

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
 * up or down, both are right, so that rounded parts can add up to their rounded total. A 0 has the decimals of its column.
 */
export function isOff({ conversion: { factor }, to, stated, value }: Converted): boolean {
  const scale = isZero(stated) ? (to.slot.value.decimals ?? stated.scale) : stated.scale;
  return !isNextToQuotient(stated, value, factor, scale);
}
