import type { BoundTable } from '../../bind/table.ts';
import { convertedIn, isOff, type Converted } from '../../check/judge/conversion.ts';
import { cellName, columnName, quoted, rowName } from '../../check/wording/name.ts';
import type { Conversion, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { exactQuotient } from '../../text/quotient.ts';

/** A conversion of units as it stands in a table. */
export interface SeenConversion extends Converted {
  readonly verdict: 'holds' | 'fails';
}

/** The conversions of the table of which both figures are read; those of one figure where a place is given. */
export function conversionsIn(table: BoundTable, slot?: Slot): SeenConversion[] {
  return table.form.conversions
    .filter(({ to, from }) => !slot || to === slot || from === slot)
    .flatMap((conversion) => {
      const converted = convertedIn(conversion, table);
      return converted ? [{ ...converted, verdict: isOff(converted) ? ('fails' as const) : ('holds' as const) }] : [];
    });
}

/** What the figure comes to in the larger unit; with ≈ before it where that has no end. */
export function quotientText({ conversion: { factor }, value }: Converted): string {
  const { value: exact, isExact } = exactQuotient(value, factor);
  return `${isExact ? '' : '≈ '}${toText(exact)}`;
}

/** A conversion in the words of the form: `“支出合计（万元）” = “支出合计（元）” ÷ 10000`. */
export function conversionName(conversion: Conversion): Wording {
  const name = quoted(cellName(conversion.to));
  const source = quoted(convertedName(conversion, conversion.from));
  return {
    zh: `${name.zh} = ${source.zh} ÷ ${conversion.factor}`,
    en: `${name.en} = ${source.en} ÷ ${conversion.factor}`,
  };
}

/** What a figure is called beside the other one. */
export function convertedName({ each }: Conversion, slot: Slot): Wording {
  return each === 'row' ? columnName(slot) : rowName(slot.row);
}

/** The figure as it is written, with the unit of its place where its name does not have it. */
export function withUnit(text: string, name: Wording, { value: { unit } }: Slot): Wording {
  if (!unit || name.zh.includes(unit.zh)) return { zh: text, en: text };
  return { zh: `${text} ${unit.zh}`, en: `${text} ${unit.en}` };
}
