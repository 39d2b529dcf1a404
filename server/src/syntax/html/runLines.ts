import type { Anchor } from '../../text/span.ts';
import type { Line } from '../line.ts';
import { isLiteral, unitPlaces, type TextRun } from './textRun.ts';

/** Where a unit of the parsed source stands, counted from the anchor. */
export type PlaceOf = (index: number) => number;

/** The lines of a run, white space at their ends left out; empty ones only between lines that the source keeps. */
export function linesOf(run: TextRun, anchor: Anchor, placeOf: PlaceOf | undefined): Line[] {
  if (run.text === '') return [];
  const begins = unitPlaces(run, 'begins');
  const ends = isLiteral(run) ? undefined : unitPlaces(run, 'ends');
  const whole = { begins, ends, anchor, placeOf };
  if (!run.text.includes('\n')) return [lineOf(run.text, 0, whole)];
  let from = 0;
  const lines = run.text.split('\n').map((text) => {
    const line = lineOf(text, from, whole);
    from += text.length + 1;
    return line;
  });
  const isFilled = ({ text }: Line) => text !== '';
  return lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1);
}

interface Whole {
  readonly begins: readonly number[];
  readonly ends: readonly number[] | undefined;
  readonly anchor: Anchor;
  readonly placeOf: PlaceOf | undefined;
}

function lineOf(written: string, start: number, { begins, ends, anchor, placeOf }: Whole): Line {
  const text = written.trimEnd();
  const stretch = (all: readonly number[]) =>
    text.length === all.length ? all : all.slice(start, start + text.length);
  const places = stretch(begins);
  const from = begins[start] ?? begins.at(-1) ?? 0;
  const behind = ends && stretch(ends);
  return {
    text,
    anchor,
    from: placeOf ? placeOf(from) : from,
    places: placeOf ? places.map((place) => placeOf(place)) : places,
    ...(behind && { ends: placeOf ? behind.map((place) => placeOf(place - 1) + 1) : behind }),
    last: false,
  };
}
