import { eastAsianWidth } from 'get-east-asian-width';

/** The displayed width of printable text in columns of a terminal; a Han character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  return /^[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}

/**
 * Text that a terminal shows as it is: tabs as blanks, other control characters by their pictures, and those that
 * turn the direction of what follows by their numbers.
 */
export function printable(text: string): string {
  return text.replaceAll('\t', '  ').replace(/[\p{Cc}\p{Bidi_C}]/gu, (control) => {
    const code = control.charCodeAt(0);
    if (code > 0xff) return `<U+${code.toString(16).toUpperCase()}>`;
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}

/** As many of the first characters as fit; what is left out shows as an ellipsis. */
export function cutEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const character of text) {
    width += widthOfCharacter(character);
    if (width > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** As many of the last characters as fit; what is left out shows as an ellipsis. */
export function cutStart(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const character of Array.from(text).reverse()) {
    width += widthOfCharacter(character);
    if (width > columns) break;
    kept = character + kept;
  }
  return `…${kept}`;
}

/** Blanks in front, up to the width. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}

/** Blanks behind, up to the width. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The text in lines of at most that width, broken anywhere, as Chinese may be. */
export function wrap(text: string, columns: number): string[] {
  const lines = [''];
  for (const character of text) {
    const last = lines.at(-1) as string;
    if (last && widthOf(last) + widthOfCharacter(character) > columns) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
