import { readFigure, type Figure } from '../../syntax/figure.ts';
import { toText } from '../../text/decimal.ts';

/** A figure as it was keyed in: how it is written plainly, and what it says. */
export interface TypedFigure {
  readonly text: string;
  readonly figure: Figure;
}

/**
 * What was keyed in as a figure: full-width digits and separators of thousands are normalised, zeros in front left
 * out, a unit or a remark behind stays. Undefined where it is neither a figure nor a mark for nothing.
 */
export function typedFigure(typed: string): TypedFigure | undefined {
  const text = halfWidth(typed)
    .trim()
    .replace(/^0+(?=\d)/, '');
  if (text === '') return { text, figure: { state: 'blank' } };
  const figure = readFigure(text);
  if (!figure || figure.state === 'unreadable' || (figure.state === 'blank' && text !== '')) return undefined;
  if (figure.state !== 'number' || figure.unit !== undefined || figure.remark !== undefined) return { text, figure };
  return { text: toText(figure.value), figure };
}

/** Full-width forms and the wide blank as they are in ASCII; brackets of a remark stay as they are. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff07\uff0a-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}
