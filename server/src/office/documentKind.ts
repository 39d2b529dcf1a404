/** How a document that is no text is stored: a package in a zip file, or in one XML file; pages in such a package (OFD); a compound file; RTF; PDF. */
export type DocumentKind = 'zip' | 'flat' | 'ofd' | 'compound' | 'rtf' | 'pdf';

/** Whether documents of a kind are read at once, by what reads most of them; others take a while. */
export function isReadAtOnce(kind: DocumentKind): kind is 'zip' | 'flat' {
  return kind === 'zip' || kind === 'flat';
}

/** With one of `{`, `%` and `<` begins what tells any of the others. */
const signs = [0x7b, 0x25, 0x3c];

/** How a file is stored by its first bytes, whatever its name says; undefined for text, pages among it. */
export function documentKindOf(bytes: Uint8Array): DocumentKind | undefined {
  if (startsWith(bytes, [0x50, 0x4b]) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 10)
    return holdsPages(bytes) ? 'ofd' : 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  const first = bytes.subarray(0, 1024);
  if (!signs.some((sign) => first.includes(sign))) return undefined;
  const beginning = String.fromCharCode(...first);
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(beginning)) return 'rtf';
  if (/^[^%]{0,100}%PDF-\d/.test(beginning)) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s*<\?xml/.test(beginning) && /office\/2006\/xmlPackage/.test(beginning)
    ? 'flat'
    : undefined;
}

/** Whether the directory at the end of a package names the head of pages. */
function holdsPages(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-directorySize)).includes('OFD.xml');
}

/** No directory of pages that anyone reads is longer. */
const directorySize = 0x10000;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
