/** A unit of RTF: a brace, a control word with its number, a byte of text written as a number, or text as it stands. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const token = /\\([a-z]{1,40})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/giy;

/** The units of a text in RTF, whose characters are bytes. What `\bin` announces is passed over. */
export function* rtfTokens(text: string): Generator<RtfToken> {
  const pattern = new RegExp(token);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, word, number, byte, symbol, brace, plain] = found;
    if (word === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0));
    else if (word !== undefined)
      yield { kind: 'word', word, number: number === undefined ? undefined : Number(number) };
    else if (byte !== undefined) yield { kind: 'byte', byte: Number.parseInt(byte, 16) };
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, number: undefined };
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (plain !== undefined) yield { kind: 'text', text: plain };
  }
}
