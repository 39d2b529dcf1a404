/** The brace that closes the one in that place; -1 where none does. */
export function closingBrace(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const unit = text[i];
    if (unit === '\\') i++;
    else if (unit === '{') depth++;
    else if (unit === '}' && --depth === 0) return i;
  }
  return -1;
}
