/** What a terminal acts on, line ends that few know, and what turns text round (`Bidi_Control`), without which no unit needs to be looked at twice. */
const unseen = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * JSON in which whatever a terminal would act on, or what turns text round, is written by its number: the same value to
 * whoever reads the JSON, and nothing but characters that are seen to whoever looks at it.
 */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(unseen, numbered);
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
