/**
 * JSON in which whatever a terminal would act on, or what turns text round, is written by its number: the same value to
 * whoever reads the JSON, and nothing but characters that are seen to whoever looks at it.
 */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\x7F-\x9F\p{Bidi_C}\u2028\u2029]/gu, numbered);
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
