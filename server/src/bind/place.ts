import { readFigure } from '../syntax/figure.ts';
import type { RawCell } from '../syntax/notation.ts';

/**
 * Takes the cells behind a label for a row's figures, counting from the right: `count` of them, without
 * the empty cells before (label columns) and behind (padding) that exceed the row. Undefined where it
 * cannot be told which cells are meant: too few, too many, or empty cells on both sides.
 *
 * @param known Where the figures began in other rows of the same shape, counted in these cells.
 */
export function placeValues(values: readonly RawCell[], count: number, known?: number): readonly RawCell[] | undefined {
  const excess = values.length - count;
  if (excess === 0) return values;
  if (excess < 0) return spread(values, count);
  const leading = emptyRun(values, 0, 1);
  const trailing = emptyRun(values, values.length - 1, -1);
  const least = Math.max(0, excess - trailing);
  const most = Math.min(leading, excess);
  if (least > most) return undefined;
  if (least === most || leading === values.length) return values.slice(least, least + count);
  if (known !== undefined && known >= least && known <= most) return values.slice(known, known + count);
  return undefined;
}

/** Where the figures of a row must begin, if only one place is possible. */
export function certainStart(values: readonly RawCell[], count: number): number | undefined {
  const excess = values.length - count;
  if (excess < 0) return undefined;
  const leading = emptyRun(values, 0, 1);
  if (leading === values.length) return undefined;
  const least = Math.max(0, excess - emptyRun(values, values.length - 1, -1));
  return least === Math.min(leading, excess) ? least : undefined;
}

/** A cell over several columns stands for as many blanks or zeros; nothing else can be shared out. */
function spread(values: readonly RawCell[], count: number): readonly RawCell[] | undefined {
  const spreadOut = values.flatMap((cell) => Array.from({ length: cell.width }, () => cell));
  if (spreadOut.length !== count) return undefined;
  const shared = values.filter((cell) => cell.width > 1);
  return shared.every((cell) => isNothing(cell.text)) ? spreadOut : undefined;
}

function isNothing(text: string): boolean {
  const figure = readFigure(text);
  return figure !== undefined && (figure.state !== 'number' || figure.value.units === 0n);
}

function emptyRun(values: readonly RawCell[], from: number, step: number): number {
  let run = 0;
  for (let i = from; i >= 0 && i < values.length && values[i]?.text === ''; i += step) run++;
  return run;
}
