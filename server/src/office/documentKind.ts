/** How a document that is no text is stored: a package in a zip file, or in one XML file; a compound file; RTF; PDF. */
export type DocumentKind = 'zip' | 'flat' | 'compound' | 'rtf' | 'pdf';

/** How a file is stored by its first bytes, whatever its name says; undefined for text, pages among it. */
export function documentKindOf(bytes: Uint8Array): DocumentKind | undefined {
  if (startsWith(bytes, [0x50, 0x4b]) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 10) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024));
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(beginning)) return 'rtf';
  if (/^[^%]{0,100}%PDF-\d/.test(beginning)) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s*<\?xml/.test(beginning) && /office\/2006\/xmlPackage/.test(beginning)
    ? 'flat'
    : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
