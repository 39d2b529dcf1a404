/** A compound file (MS-CFB) with empty streams of those names: a head, a table of sectors, a directory. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(3 * 512);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  // Sectors of 512 bytes, small ones of 64; one table of sectors, the directory in the second sector.
  const numbers = { 44: 1, 48: 1, 56: 4096, 60: end, 68: end, 76: 0 };
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  for (const [at, number] of Object.entries(numbers)) view.setUint32(Number(at), number, true);
  for (let at = 80; at < 512; at += 4) view.setUint32(at, free, true);
  for (let at = 512; at < 1024; at += 4) view.setUint32(at, at === 512 ? table : at === 516 ? end : free, true);
  ['Root Entry', ...names].forEach((name, nth) => {
    const at = 1024 + 128 * nth;
    Array.from(name).forEach((character, i) => {
      view.setUint16(at + 2 * i, character.charCodeAt(0), true);
    });
    view.setUint16(at + 64, 2 * name.length + 2, true);
    view.setUint8(at + 66, nth === 0 ? 5 : 2);
    view.setUint32(at + 116, end, true);
  });
  return bytes;
}

/** In the place of a sector's number: no more follow; none; it is a table itself. */
const [end, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd];
