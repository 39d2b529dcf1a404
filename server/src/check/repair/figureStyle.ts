import { isDividedByCommas } from '../../syntax/row.ts';
import type { BoundTable, Cell } from '../../bind/table.ts';
import { seenText } from '../../syntax/figure.ts';
import { memo } from '../../text/memo.ts';
import { decimal } from '../../text/decimal.ts';
import { withThousands } from '../../text/trimming.ts';

const written =
  /^(?<before>[^0-9０-９]*?)(?<sign>[+＋－﹣−–—-]?) ?(?<digits>[0-9０-９]+(?:[,， \u00a0\u2009\u202f\u3000][0-9０-９]{3})*)(?:[.．][0-9０-９]+)?/;

/** How the figures of a table are written. */
export interface FigureStyle {
  /** What stands between thousands; empty where nothing does or may. */
  readonly separator: string;
  /** The cells of which several are one text. */
  readonly shared: ReadonlySet<Cell>;
}

/** The style of the table's figures, worked out once. */
export const styleOf = memo((table: BoundTable): FigureStyle => {
  const [first, shared] = [new Map<number, Cell>(), new Set<Cell>()];
  for (const cell of table.cells) {
    const other = cell && first.get(cell.span.start);
    if (cell && !other) first.set(cell.span.start, cell);
    if (cell && other) shared.add(cell).add(other);
  }
  return { separator: separatorOf(table), shared };
});

/**
 * The plain numeral as it would be written in the cell: with the cell's own separators of thousands,
 * width of digits, sign, unit and remark; where it has no thousands, with the separator of the table.
 */
export function writeNumeral(cell: Pick<Cell, 'text' | 'figure'>, numeral: string, tableSeparator: string): string {
  const text = seenText(cell.text);
  const match = cell.figure.state === 'number' ? written.exec(text) : null;
  if (!match?.groups) return numeral;
  const { before = '', sign = '', digits = '' } = match.groups;
  const after = text.slice(match[0].length);
  const wide = /[０-９]/.test(digits);
  const separator = /[^0-9０-９]/.exec(digits)?.[0] ?? (digits.length > 3 ? '' : tableSeparator);
  const value = withThousands(numeral.replace('-', ''), separator);
  const signed = signOf(numeral, sign, wide) + (wide ? widened(value) : value);
  const isBracketed = /[(（]$/.test(before) && /^[)）]/.test(after);
  if (isBracketed) return before.slice(0, -1) + signed + after.slice(1);
  return before.replace(signWord, '') + signed + after;
}

/** Words for a sign: 减4 is written anew as -4. */
const signWord = /(?:减少?|增加?|增长|净增|净减|下降|[↑↓]) ?$/;

function separatorOf({ cells, notation }: BoundTable): string {
  if (isDividedByCommas(notation)) return '';
  const texts = cells.flatMap((cell) => (cell?.figure.state === 'number' && cell.text.length > 3 ? [cell.text] : []));
  if (texts.some((text) => /[0-9０-９]{4}/.test(text))) return '';
  return texts.map((text) => /[0-9０-９]([,，])[0-9０-９]{3}/.exec(text)?.[1]).find(Boolean) ?? '';
}

/** A minus of the cell's own kind for a number below 0; a plus where the cell had one, but none before 0. */
function signOf(numeral: string, sign: string, wide: boolean): string {
  const isPlus = /^[+＋]$/.test(sign);
  if (numeral.startsWith('-')) return sign === '' || isPlus ? (wide ? '－' : '-') : sign;
  return isPlus && decimal(numeral)?.units !== 0n ? sign : '';
}

function widened(text: string): string {
  return text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
