import { Unreadable } from '../unreadable.ts';

/** How the text of a part is stored. */
export interface XmlEncoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Whether a byte order mark stands before it. */
  readonly marked: boolean;
}

/** The text of an XML part without a byte order mark. Throws a `Unreadable` where its bytes are no such text. */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: XmlEncoding } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding.label, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new Unreadable({
      zh: '文件已损坏：部件里的文字读不出',
      en: 'the file is damaged: the text of a part cannot be read',
    });
  }
}

/** By the byte order mark, by how `<?` is stored, else as the declaration says (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', marked: true };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', marked: true };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: 'utf-8', marked: true };
  if (first === 0x3c && second === 0) return { label: 'utf-16le', marked: false };
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return { label: 'utf-16be', marked: false };
  const declared = String.fromCharCode(...bytes.subarray(0, 120));
  const isChinese = /^<\?xml[^>]*encoding=["']gb/i.test(declared);
  return { label: isChinese ? 'gb18030' : 'utf-8', marked: false };
}
