/** Bytes in a message: JSON has none. */

/** The bytes that a text of base64 stands for; none for what is none. */
export function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** So many bytes become arguments of one call. */
const atOnce = 8192;

/** The text of base64 for some bytes. */
export function base64Of(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += atOnce) units += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(units);
}
