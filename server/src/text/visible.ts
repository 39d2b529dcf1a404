/** Characters that turn text round: what is seen behind them is not what stands there. */
const reversing = /[\u202b\u202e\u2067]/g;

/** A text as a message can show it: white space as one blank, what turns text round by its name. */
export function visibleText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(reversing, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`);
}

/** The text without white space and without what turns text round. */
export function bareText(text: string): string {
  return text.replace(/\s/g, '').replace(reversing, '');
}

/** The character by its code that turns some of the text round; undefined where none does. */
export function reversingIn(text: string): string | undefined {
  const [character] = text.match(reversing) ?? [];
  return character && visibleText(character).slice(1, -1);
}

/** What stands where a program could not make out a character. */
export const lostCharacter = '\ufffd';
