/** Pieces of Oniguruma patterns that find the form's words in a draft. */

/** White space inside a line that is no cell limit. */
export const blank = '[ \\x{3000}\\x{a0}]';
/** A figure as drafts write it. */
export const figure = '[+\\-＋－−]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?';
/** What may stand left of the first label or figure of a row. */
export const lead = '[ \\x{3000}\\t|]*';
/** The end of a cell, or the blanks before the figures of a row written without cell limits. */
export const cellEnd = `(?=${blank}*(?:$|[|\\t]|${blank}${figure}(?:${blank}|$)))`;

const spellings = new Map(
  ['（(﹙', '）)﹚', '、,，.．', '.．、', '“"「『《‘', '”"」』》’', '/／、', '：:'].map((chars) => [
    chars.charAt(0),
    `[${chars.replace(/[.\\\]-]/g, '\\$&')}]`,
  ]),
);

/** The text in any of its spellings: blanks between characters, half-width punctuation, no quotes. */
export function spelled(text: string): string {
  return [...text].map((char) => letter(char)).join(`${blank}*`);
}

function letter(char: string): string {
  const set = spellings.get(char) ?? char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return '“”、/'.includes(char) ? `${set}?` : set;
}

/** A row's label; its numbering may be missing where the words are enough to know it by. */
export function labelled(label: string): string {
  const numbering = /^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/.exec(label)?.[0] ?? '';
  const words = label.slice(numbering.length);
  if (!numbering) return spelled(words);
  return `(?:${spelled(numbering)}${blank}*)${words.length > 2 ? '?' : ''}${spelled(words)}`;
}

/** Any of the patterns, the longest text first. */
export function anyOf(texts: Iterable<string>, pattern: (text: string) => string = spelled): string {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map(pattern).join('|')})`;
}
