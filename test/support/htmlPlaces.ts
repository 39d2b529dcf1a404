import { decodeHTML } from 'entities';
import type { Line } from '../../server/src/syntax/line.ts';

/** Whether each unit of the line is written where it is said to be: as itself, as white space or as an entity. */
export function isPlace({ text, places = [], ends }: Line, source: string): boolean {
  return [...Array(text.length).keys()].every((i) => {
    const begin = places[i] ?? -1;
    const written = source.slice(begin, ends?.[i] ?? begin + 1);
    const unit = text.charAt(i);
    return (
      written === unit ||
      (/^\s$/.test(written) && unit === ' ') ||
      decodeHTML(written).includes(unit) ||
      /^\s$/.test(decodeHTML(written))
    );
  });
}
