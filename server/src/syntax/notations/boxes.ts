import type { Line } from '../line.ts';

/** What of box-drawing characters a frame of `+`, `-`, `=` and `|` has in their place. */
const shapes: readonly (readonly [string, string])[] = [
  ['─━┄┅┈┉╌╍╴╶╸╺╼╾', '-'],
  ['═', '='],
  ['│┃┆┇┊┋╎╏║╽╿', '|'],
  ['╵╷╹╻', ' '],
];
const ascii = new Map(shapes.flatMap(([drawn, plain]) => Array.from(drawn, (unit) => [unit, plain] as const)));

/** What joins the lines of a frame: where one stands, no dash is a mark for “none”. */
const joint = /[\u250c-\u254b\u2552-\u2570\u2574-\u257f]/;

/** A rule that crosses bars and has none at its ends. */
const crossed = /^-+(?:\+-+)+\s*$/;

/** A bar as Chinese keyboards type it. */
const wideBar = '｜';

/** The line with frames of box-drawing characters as frames of `+`, `-`, `=` and `|`, unit for unit. */
export function withPlainFrames(line: Line): Line {
  const { text } = line;
  if (text.indexOf(wideBar) !== text.lastIndexOf(wideBar))
    return withPlainFrames({ ...line, text: text.replaceAll(wideBar, '|') });
  if (text.charCodeAt(0) === 45 && crossed.test(text)) return { ...line, text: text.replaceAll('+', '|') };
  if (!/[\u2500-\u257f]/.test(text)) return line;
  const isFrame = joint.test(text) || /^[\s\u2500\u2501\u2550]+$/.test(text);
  return { ...line, text: text.replace(isFrame ? /[\u2500-\u257f]/g : /[\u2502-\u254f\u2551]/g, plain) };
}

function plain(unit: string): string {
  return ascii.get(unit) ?? '+';
}
