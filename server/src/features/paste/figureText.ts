import type { Cell } from '../../bind/table.ts';
import { writeNumeral } from '../../check/repair/figureStyle.ts';
import { readFigure, seenText, type Figure } from '../../syntax/figure.ts';
import { equals, toText } from '../../text/decimal.ts';
import { withThousands } from '../../text/trimming.ts';

/** A figure of the clipboard, and the cell of the draft it is meant for. */
export interface Put {
  readonly cell: Cell;
  readonly figure: CopiedFigure;
}

/** A figure as it was copied. */
export interface CopiedFigure {
  readonly text: string;
  readonly figure: Figure;
}

/** The figure a text of the clipboard stands for. */
export function copiedFigure(text: string): CopiedFigure {
  return { text, figure: readFigure(text) ?? { state: 'unreadable' } };
}

/** Whether two figures say the same: the same number with the same unit and remark, or the same kind of nothing. */
export function areAlike(one: Figure, other: Figure): boolean {
  if (one.state !== 'number' || other.state !== 'number') return one.state === other.state;
  return equals(one.value, other.value) && one.unit === other.unit && one.remark === other.remark;
}

/** What would be taken for a mark of some notation. */
const marks = /[|\t\r\n<>&"\\]/;

/**
 * What is written into the cell: a number as the draft writes the one that stands there, a remark and a unit as they
 * were copied, nothing for a blank. Undefined for what is no figure, or would be read as a mark of the notation.
 *
 * @param separator What stands between thousands in the draft's table.
 */
export function figureText({ cell, figure: { text, figure } }: Put, separator: string): string | undefined {
  if (figure.state === 'blank') return '';
  if (figure.state === 'unreadable') return undefined;
  if (figure.state === 'number' && figure.remark === undefined && figure.unit === undefined) {
    const isPlain =
      cell.figure.state === 'number' && cell.figure.remark === undefined && cell.figure.unit === undefined;
    const numeral = toText(figure.value);
    return isPlain ? writeNumeral(cell, numeral, separator) : withThousands(numeral, separator);
  }
  const seen = seenText(text);
  return marks.test(seen) ? undefined : seen;
}
