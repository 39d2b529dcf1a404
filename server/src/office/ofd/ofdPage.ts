import { lineBetween, type DrawnLine, type PagePiece } from '../page/page.ts';
import { placed, times, type Matrix } from '../page/matrix.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/readXml.ts';

/** What is drawn on a page. */
interface Drawn {
  readonly pieces: PagePiece[];
  readonly rules: DrawnLine[];
  pictures: number;
}

/** What stands on a page or a template of pages, layer by layer. */
export function drawnIn(page: XmlElement): Drawn {
  const drawn: Drawn = { pieces: [], rules: [], pictures: 0 };
  addAll(page, drawn);
  return drawn;
}

function addAll(holder: XmlElement, drawn: Drawn): void {
  for (const element of elementsIn(holder))
    if (/^ofd:(?:Content|Layer|PageBlock)$/.test(element.name)) addAll(element, drawn);
    else if (element.name === 'ofd:TextObject') drawn.pieces.push(...piecesOf(element));
    else if (element.name === 'ofd:PathObject') drawn.rules.push(...linesOf(element));
    else if (element.name === 'ofd:ImageObject') drawn.pictures++;
}

/** Millimetres, in which an OFD counts, as points. */
export function inPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** The numbers in a text that blanks divide. */
export function numbersOf(text: string): number[] {
  return text.split(/[\s,]+/).flatMap((word) => (word !== '' && Number.isFinite(Number(word)) ? [Number(word)] : []));
}

/** From inside an object to its page: turned and moved as it says, then to where its box stands. */
function matrixOf({ attributes }: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes['Boundary'] ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(attributes['CTM'] ?? '');
  const scale = inPoints(1);
  return times([scale, 0, 0, scale, scale * x, scale * y], [a, b, c, d, e, f]);
}

/** The texts of an object. Each begins at a place and says how far its characters are from each other. */
function piecesOf(object: XmlElement): PagePiece[] {
  const matrix = matrixOf(object);
  const size = Number(object.attributes['Size'] ?? 0) || usualSize;
  let [x, y] = [0, 0];
  return elementsIn(object, 'ofd:TextCode').flatMap((code) => {
    x = Number(code.attributes['X'] ?? x) || 0;
    y = Number(code.attributes['Y'] ?? y) || 0;
    return textPieces(textIn(code).trim(), steps(code.attributes['DeltaX']), { x, y, size, matrix });
  });
}

const usualSize = 3.7;

interface Start {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly matrix: Matrix;
}

/** Characters that stand much farther apart than they are wide are pieces of their own: figures of several cells may be one text. */
function textPieces(text: string, apart: readonly number[], { x, y, size, matrix }: Start): PagePiece[] {
  const pieces: PagePiece[] = [];
  let [at, begun, part] = [x, x, ''];
  const end = (to: number) => {
    const [left, down] = placed(matrix, begun, y);
    const [right] = placed(matrix, to, y);
    const high = Math.hypot(matrix[2], matrix[3]) * size;
    if (part.trim() !== '') pieces.push({ text: part, x: left, y: down, width: right - left, size: high });
  };
  Array.from(text).forEach((character, nth) => {
    part += character;
    const step = apart[nth] ?? apart.at(-1) ?? size;
    const wide = Math.min(step, /[\u2e80-\uffef]/.test(character) ? size : 0.6 * size);
    if (step > 2 * size) {
      end(at + wide);
      [part, begun] = ['', at + step];
    } else if (nth + 1 === text.length) end(at + wide);
    at += step;
  });
  return pieces;
}

/** How far characters are apart, one after another; `g 3 5` stands for three times 5. */
function steps(written: string | undefined): number[] {
  const words = (written ?? '').trim().split(/\s+/);
  const all: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const isGroup = words[at] === 'g';
    const times = isGroup ? Math.min(Math.max(Number(words[at + 1]) || 0, 0), mostSteps) : 1;
    const step = Number(words[isGroup ? at + 2 : at]);
    if (words[at] !== '' && Number.isFinite(step)) all.push(...Array.from({ length: times }, () => step));
    if (isGroup) at += 2;
  }
  return all;
}

const mostSteps = 10_000;

/** The lines that a path draws: `M` goes to a place, `L` draws a line to one, `C` closes; curves are no lines. */
function linesOf(object: XmlElement): DrawnLine[] {
  const matrix = matrixOf(object);
  const path = elementsIn(object, 'ofd:AbbreviatedData')
    .map((data) => textIn(data))
    .join(' ');
  const lines: DrawnLine[] = [];
  let [first, last]: (readonly [number, number])[] = [];
  const draw = (to: readonly [number, number] | undefined) => {
    const line = last && to && lineBetween(last[0], last[1], to[0], to[1]);
    if (line) lines.push(line);
    last = to;
  };
  for (const [, letter = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = numbersOf(rest);
    const [x = 0, y = 0] = numbers.slice(-2);
    const to = placed(matrix, x, y);
    if (letter === 'S' || letter === 'M') first = last = to;
    else if (letter === 'L') draw(to);
    else if (letter === 'C') draw(first);
    else last = to;
  }
  return lines;
}
