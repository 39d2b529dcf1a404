import type { OddTable } from './tables.ts';

/** What notations without spans have in the places of a merged cell: its text in each, or in the first alone. */
export type Fill = 'blank' | 'repeat';

/** The texts of a table, one for each place. */
export function matrixOf(table: OddTable, fill: Fill): string[][] {
  const places: (string | undefined)[][] = table.map(() => []);
  table.forEach((row, y) => {
    let x = 0;
    for (const { text, wide, high } of row) {
      while (places[y]?.[x] !== undefined) x++;
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++) {
          const line = places[y + down];
          if (line) line[x + right] = fill === 'repeat' || down + right === 0 ? text : '';
        }
      x += wide;
    }
  });
  const width = Math.max(...places.map((row) => row.length));
  return places.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** The columns that a text takes where Han characters take two. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, unit) => sum + ((unit.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
}

/** The characters of a text. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The text with blanks behind or before it. */
export function padded(text: string, width: number, side: 'left' | 'right', measure = widthOf): string {
  const blanks = ' '.repeat(Math.max(0, width - measure(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

/** The widths of the columns. */
export function widthsOf(matrix: readonly (readonly string[])[], measure = widthOf): number[] {
  return (matrix[0] ?? []).map((_, x) => Math.max(1, ...matrix.map((row) => measure(row[x] ?? ''))));
}
