import type { Line } from '../line.ts';
import type { RawCell, RawRow } from '../row.ts';
import { isBrokenNumber, joinedText } from './broken.ts';
import { asCharacters, asDisplayed, layoutLine, overlap, type LayoutLine, type PlacedPiece } from './layoutLines.ts';

/** A row of fewer figures stands in wide columns, and breaks none; what stands alone below it is the next. */
const fewestFigures = 2;

/**
 * Whether nothing but digits stands in a line, all of them right below figures of the line above, or making its last
 * figure the sum of the others: narrow columns break a figure wherever a line of the cell ends.
 */
export function isRestOfFigures(line: Line | undefined, above: Line | undefined): boolean {
  return placesOfRests(line, above) !== undefined;
}

/** The line with the digits that stand below its figures: whether both are one number nobody can tell. */
export function withRests(found: LayoutLine, below: Line | undefined): LayoutLine {
  const places = placesOfRests(below, found.line);
  if (!below || !places) return found;
  const rests = layoutLine(below, asCharacters).figures;
  const figures = found.figures.map((figure, i) => withRest(figure, rests[places.indexOf(i)]));
  return { ...found, figures };
}

/** The row that stands in the line above, with the digits of the line below its figures; undefined where none do. */
export function rowWithRests(row: RawRow, lines: readonly Line[], at: number): RawRow | undefined {
  const [above, rest] = lines.slice(at - 1, at + 1);
  if (!above || !rest || !isRestOfFigures(rest, above)) return undefined;
  const whole = new Map(
    withRests(layoutLine(above, asCharacters), rest).figures.map(({ cell }) => [cell.span.from, cell]),
  );
  return { ...row, cells: row.cells.map((cell) => whole.get(cell.span.from) ?? cell), open: rest.last };
}

function withRest(figure: PlacedPiece, rest: PlacedPiece | undefined): PlacedPiece {
  if (!rest) return figure;
  const cell: RawCell = {
    ...figure.cell,
    text: joinedText(figure.cell.text, rest.cell.text),
    span: figure.cell.span.through(rest.cell.span),
  };
  return { ...figure, cell };
}

/** For each piece of a line the number of the figure in the line above that it goes on with; undefined where one has none. */
function placesOfRests(line: Line | undefined, above: Line | undefined): readonly number[] | undefined {
  if (!line || !above || !/^[\s\d０-９.,，]+$/.test(line.text)) return undefined;
  for (const measure of [asCharacters, asDisplayed]) {
    const { figures } = layoutLine(above, measure);
    const rests = layoutLine(line, measure).figures;
    if (rests.length === 0 || (rests.length === 1 && rests[0]?.from === 0)) break;
    if (figures.length < fewestFigures || rests.length >= figures.length) break;
    const places = rests.map((rest) => figures.findIndex((figure) => isRestOf(rest, figure)));
    if (places.every((place, i) => place > (places[i - 1] ?? -1))) return places;
  }
  return makesSum(layoutLine(above, asCharacters).figures, line.text.trim());
}

/** So many figures at least are added up to a last one, and it has so many digits at least: fewer may do so by chance. */
const fewestAdded = 3;
const fewestDigits = 3;

/**
 * The number of the last figure, if the others add up to it with these digits behind, wherever they stand: the number
 * of a page would hardly do so.
 */
function makesSum(figures: readonly PlacedPiece[], rest: string): readonly number[] | undefined {
  const texts = figures.map(({ cell }) => cell.text).filter((text) => count.test(text));
  const whole = `${texts.pop() ?? ''}${rest}`;
  if (!count.test(whole) || whole.length < fewestDigits || texts.length < fewestAdded) return undefined;
  if (!count.test(figures.at(-1)?.cell.text ?? '')) return undefined;
  return texts.reduce((sum, text) => sum + Number(text), 0) === Number(whole) ? [figures.length - 1] : undefined;
}

const count = /^\d{1,9}$/;

/** Whether the digits stand below the figure, and take no more room: the first line of a cell is filled. */
function isRestOf(rest: PlacedPiece, figure: PlacedPiece): boolean {
  const isNarrower = rest.to - rest.from <= figure.to - figure.from;
  return isNarrower && overlap(rest, figure) && isBrokenNumber(figure.cell.text, rest.cell.text);
}
