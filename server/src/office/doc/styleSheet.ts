import { viewOf } from '../zip/bytes.ts';

const nothing = new Uint8Array();

/** In a style: what it is made for, and how many sets of properties it has. */
const characters = 2;
/** A style that rests on none names this. */
const noStyle = 0xfff;

/**
 * What the styles of characters change, by their numbers, with what those change that they rest on (MS-DOC, 2.9.271).
 * Others are left out: no figure is hidden by the style of its paragraph.
 */
export function characterStyles(stored: Uint8Array): (style: number) => Uint8Array[] {
  const all = stylesIn(stored);
  const changes = (style: number, depth: number): Uint8Array[] => {
    const found = all[style];
    if (!found || depth > deepest) return [];
    return [...(found.base === noStyle ? [] : changes(found.base, depth + 1)), found.sprms];
  };
  return (style) => changes(style, 0);
}

/** Styles rest on each other no deeper. */
const deepest = 20;

interface CharacterStyle {
  readonly base: number;
  readonly sprms: Uint8Array;
}

function stylesIn(stored: Uint8Array): (CharacterStyle | undefined)[] {
  const view = viewOf(stored);
  if (stored.length < 6) return [];
  const [head, count, fixed] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)];
  const styles: (CharacterStyle | undefined)[] = [];
  let at = 2 + head;
  while (styles.length < count && at + 2 <= stored.length) {
    const size = view.getUint16(at, true);
    styles.push(styleIn(stored.subarray(at + 2, at + 2 + size), fixed));
    at += 2 + size + (size & 1);
  }
  return styles;
}

/** A style of characters: a part of fixed size, its name, and a set of properties behind its size. */
function styleIn(style: Uint8Array, fixed: number): CharacterStyle | undefined {
  if (style.length < fixed + 4) return undefined;
  const view = viewOf(style);
  const look = view.getUint16(2, true);
  if ((look & 15) !== characters) return undefined;
  const name = 2 + 2 * view.getUint16(fixed, true) + 2;
  const at = fixed + name + ((fixed + name) & 1);
  const sprms = at + 2 <= style.length ? style.subarray(at + 2, at + 2 + view.getUint16(at, true)) : nothing;
  return { base: look >> 4, sprms };
}
