/** Tags, comments, brackets of links and notes, and marks that stand in pairs. */
const markup = /<!--|-->|<\/?[a-z][^<>]*>|[*~`"[\]{}]/gi;
const alone: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'meta', 'link']);
/** What closes what; of a mark that stands in pairs the second closes the first. */
const openings: Readonly<Record<string, string>> = { '-->': '<!--', ']': '[', '}': '{' };

/**
 * The markup that a stretch of text opens and does not close, and closes without having opened it: what is put in its
 * place must have the same, or something outside of it is left without its other half. Empty where all is in balance.
 */
export function openMarkupIn(text: string): string {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const closed: string[] = [];
  const close = (opening: string) => {
    if (!counts.get(opening)) return false;
    for (let last = ''; last !== opening;) {
      last = open.pop() ?? opening; // an element ends with the one it stands in
      counts.set(last, (counts.get(last) ?? 0) - 1);
    }
    return true;
  };
  for (const [token] of text.matchAll(markup)) {
    const [opening, isOpening] = meaningOf(token);
    if (opening === '' || (!isOpening && close(opening))) continue;
    if (isOpening === false) closed.push(token.toLowerCase());
    else if (isOpening || !close(opening)) {
      open.push(opening);
      counts.set(opening, (counts.get(opening) ?? 0) + 1);
    }
  }
  return [...closed, '', ...open].join(' ');
}

/** What the token opens or closes, and whether it does the one or the other; undefined for a mark that does both. */
function meaningOf(token: string): readonly [opening: string, isOpening: boolean | undefined] {
  const name = /^<\/?([a-z][a-z0-9:]*)/i.exec(token)?.[1]?.toLowerCase();
  if (name !== undefined) return alone.has(name) || token.endsWith('/>') ? ['', true] : [name, !token.startsWith('</')];
  const opening = openings[token];
  if (opening !== undefined) return [opening, false];
  return /^[*~`"]$/.test(token) ? [token, undefined] : [token, true];
}
