import type { XmlEncoding } from './decodeXml.ts';

/** The bytes of an XML text as it was stored; undefined for an encoding that is only read. */
export function encodeXml(text: string, { label, marked }: XmlEncoding): Uint8Array | undefined {
  const whole = (marked ? '\uFEFF' : '') + text;
  if (label === 'utf-8') return new TextEncoder().encode(whole);
  if (label === 'gb18030') return undefined;
  const bytes = new Uint8Array(2 * whole.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++) view.setUint16(2 * at, whole.charCodeAt(at), label === 'utf-16le');
  return bytes;
}
