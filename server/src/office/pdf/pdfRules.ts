import { lineBetween, type DrawnLine } from '../page/page.ts';
import { placed, times, type Matrix } from '../page/matrix.ts';
import type { Operators, PdfLibrary } from './pdfLibrary.ts';

/** Lines that are drawn on a page, and how many pictures. */
export interface Drawn {
  readonly rules: DrawnLine[];
  pictures: number;
}

/** What a page draws besides text: the lines that are drawn or filled as thin rectangles, where `viewport` puts them. */
export function drawnOn({ fnArray, argsArray }: Operators, viewport: Matrix, OPS: PdfLibrary['OPS']): Drawn {
  const drawn: Drawn = { rules: [], pictures: 0 };
  const saved: Matrix[] = [];
  let matrix = viewport;
  fnArray.forEach((operator, nth) => {
    const given = argsArray[nth] ?? [];
    if (operator === OPS['save'] || operator === OPS['paintFormXObjectBegin']) saved.push(matrix);
    if (operator === OPS['restore'] || operator === OPS['paintFormXObjectEnd']) matrix = saved.pop() ?? matrix;
    const inner =
      operator === OPS['transform'] ? given : operator === OPS['paintFormXObjectBegin'] ? given[0] : undefined;
    if (isMatrix(inner)) matrix = times(matrix, inner);
    if (operator === OPS['constructPath']) drawn.rules.push(...rulesOf(given, matrix, OPS));
    if (operator === OPS['paintImageXObject'] || operator === OPS['paintImageMaskXObject']) drawn.pictures++;
  });
  return drawn;
}

function isMatrix(given: unknown): given is Matrix {
  const numbers = given === undefined || given === null ? [] : Array.from(given as ArrayLike<unknown>);
  return numbers.length === 6 && numbers.every((one) => typeof one === 'number');
}

/** In a path: go to a place, draw a line there, two kinds of curves, and back to where it began. */
const steps = { move: 0, line: 1, curve: 2, flatCurve: 3, close: 4 };

function rulesOf([paint, paths]: readonly unknown[], matrix: Matrix, OPS: PdfLibrary['OPS']): DrawnLine[] {
  const [path] = (paths ?? []) as readonly (ArrayLike<number> | null | undefined)[];
  if (!path || paint === OPS['endPath']) return [];
  const outlines = outlinesOf(path, matrix);
  const isStroked = [OPS['stroke'], OPS['closeStroke'], OPS['fillStroke'], OPS['eoFillStroke']].includes(
    paint as number,
  );
  return outlines.flatMap((outline) => (isStroked ? strokes(outline) : thinRule(outline)));
}

type Point = readonly [x: number, y: number];

/** The places that each line of a path goes through; one with curves goes through none. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at++];
    const outline = outlines.at(-1) ?? [];
    if (step === steps.close && outline[0]) outline.push(outline[0]);
    if (step === steps.curve || step === steps.flatCurve) at += step === steps.curve ? 6 : 4;
    if (step === steps.move) outlines.push([placed(matrix, path[at] ?? 0, path[at + 1] ?? 0)]);
    if (step === steps.line) outline.push(placed(matrix, path[at] ?? 0, path[at + 1] ?? 0));
    if (step === steps.move || step === steps.line) at += 2;
  }
  return outlines;
}

function strokes(outline: readonly Point[]): DrawnLine[] {
  return outline.slice(1).flatMap(([x, y], nth) => {
    const [fromX, fromY] = outline[nth] ?? [x, y];
    const rule = lineBetween(fromX, fromY, x, y);
    return rule ? [rule] : [];
  });
}

/** What is filled counts where it is as thin as a line. */
function thinRule(outline: readonly Point[]): DrawnLine[] {
  const [across, down] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const rule = lineBetween(Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down));
  return rule ? [rule] : [];
}
