import { numberIn, type Cell } from '../../bind/table.ts';
import { readFigure } from '../../syntax/figure.ts';
import { equals } from '../../text/decimal.ts';

/**
 * The cell's figure in half-width digits and signs and without a unit, its value and a remark behind it as they are;
 * undefined where it is written so already. A unit other than that of the column says another value and stays.
 */
export function plainFigure(cell: Cell): string | undefined {
  const value = numberIn(cell);
  if (!value || cell.placed === 'inferred' || plain.test(cell.text)) return undefined;
  const text = withoutUnit(halfWidth(cell.text), cell);
  const read = text === cell.text ? undefined : readFigure(text);
  return read?.state === 'number' && equals(read.value, value) ? text : undefined;
}

/** What can be no other figure, nor have a unit: nearly all are written so. */
const plain = /^-?\d[\d.,]*$/;

/** The text with digits, signs and the commas between thousands in their half-width shape. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９＋．]/g, (character) => character.normalize('NFKC'))
    .replace(/^[－﹣−–—](?=\d)/, '-')
    .replace(/(?<=\d)，(?=\d{3})/g, ',');
}

function withoutUnit(text: string, { figure, slot }: Cell): string {
  const unit = figure.state === 'number' ? figure.unit : undefined;
  const due = slot.value.unit?.zh;
  if (unit === undefined || (unit === '元' && due !== unit)) return text;
  const at = text.indexOf(unit);
  return at < 0 ? text : text.slice(0, at).trimEnd() + text.slice(at + unit.length);
}
