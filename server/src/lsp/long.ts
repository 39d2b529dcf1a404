import type { Lines } from '../text/lines.ts';
import type { Text } from '../text/text.ts';

/** A length of a text: in UTF-16 units and in lines. */
interface Length {
  readonly units: number;
  readonly lines: number;
}

/**
 * A longer document is read apart from the others. The longest reports published have half of it; what takes longest to
 * read, running text of nothing but counts, takes half a second.
 */
const usual: Length = { units: 200_000, lines: 4000 };

/** A longer file is not read before it is opened: some hundred reports, or a second and a half of what takes longest. */
const unasked: Length = { units: 500_000, lines: 10_000 };

/** Whether reading a text may take so long that answers about others should not wait for it. */
export function isLong({ text, lines }: { readonly text: Text; readonly lines: Lines }): boolean {
  return text.length > usual.units || (text.length > usual.lines && lines.count > usual.lines);
}

/** Whether reading a text would take too long for a file that nobody looks at. */
export function isTooLongUnasked(text: string): boolean {
  if (text.length > unasked.units) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= unasked.lines; at = text.indexOf('\n', at + 1)) lines++;
  return lines > unasked.lines;
}
