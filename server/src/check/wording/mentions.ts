import type { Wording } from '../../forms/schema.ts';
import type { Mention } from '../../narrative/narrative.ts';
import type { CellSum, FormCell } from '../../narrative/tableLookup.ts';
import { equals, toText } from '../../text/decimal.ts';
import { withThousands } from '../../text/trimming.ts';
import type { Related, Repair } from '../model/found.ts';
import { slotName, sumName } from './sumName.ts';

/** Each of the cells with its figure, as places that belong to a finding. */
export function cellsBeside(cells: readonly FormCell[]): Related[] {
  return cells.map(({ cell }) => {
    const { zh, en } = slotName(cell.slot);
    return { span: cell.span, message: { zh: `${zh}：${cell.text}`, en: `${en}: ${cell.text}` } };
  });
}

/** The cells by name, as the sum they are where there are several. */
export function namesOf(cells: readonly FormCell[]): Wording {
  return sumName(cells.map(({ cell }) => cell.slot));
}

/** What a wrong figure could have meant, each value once: a reading that only adds cells of 0 to another is none. */
export function distinctReadings(readings: readonly CellSum[]): CellSum[] {
  const bySize = readings.toSorted((one, other) => one.cells.length - other.cells.length);
  const isFirst = (reading: CellSum) =>
    reading ===
    bySize.find(({ total }) => total === reading.total || (total && reading.total && equals(total, reading.total)));
  return readings.filter(isFirst);
}

/** Digits as they are written in running text. */
const digitsAlone = /^[\d０-９.,，〇零一二两三四五六七八九十百千万亿]+$/;

/** Puts the digits of a wrong figure right, in the way they are written; nothing where a line end or markup stands between them. */
export function correction({ wrong, span, text }: Mention): Repair[] {
  if (!wrong) return [];
  const { digits, expected } = wrong;
  const written = text.slice(0, digits.to - digits.from);
  if (digits.to > span.to || written.length < digits.to - digits.from || !digitsAlone.test(written)) return [];
  const newText = inStyleOf(written, toText(expected));
  const title = { zh: `正文改为 ${newText}`, en: `Change the text to ${newText}` };
  return [{ title, cells: [], edits: [{ span: digits, newText }], slip: undefined, safe: false }];
}

/** A plain numeral with the separators and the width of the one it replaces. */
function inStyleOf(written: string, numeral: string): string {
  const separator = /[,，]/.exec(written)?.[0];
  const grouped = separator ? withThousands(numeral, separator) : numeral;
  if (!/[０-９]/.test(written)) return grouped;
  return grouped.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
