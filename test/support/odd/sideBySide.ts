/** Two official tables beside each other, as pages of two columns and sheets have them. */
import type { OddDraft } from './draft.ts';
import { padded, widthOf } from './grid.ts';
import type { WriterName } from './writers.ts';

/** What divides cells of the two in one line: blanks where the notation has nothing better. */
const dividers: Readonly<Partial<Record<WriterName, string>>> = { tsv: '\t', csv: ',', semicolons: ';' };

/** The draft with one of its tables to the left or right of another, in the place of that which stands first. */
export function sideBySide(draft: OddDraft, name: WriterName, [left, right]: readonly [number, number]): string {
  const { text, tables } = draft;
  const at = (nth: number) => tables[nth] as readonly [number, number];
  const [first, second] = left < right ? [at(left), at(right)] : [at(right), at(left)];
  const both = beside(text.slice(...at(left)), text.slice(...at(right)), name);
  return text.slice(0, first[0]) + both + text.slice(first[1], second[0]) + text.slice(second[1]);
}

function beside(left: string, right: string, name: WriterName): string {
  if (name === 'html') return `<table><tr><td>${left}</td><td>${right}</td></tr></table>`;
  const [one, other] = [left.split('\n'), right.split('\n')];
  const width = Math.max(...one.map((line) => widthOf(line)));
  const height = Math.max(one.length, other.length);
  return Array.from({ length: height }, (_, i) =>
    `${padded(one[i] ?? '', width, 'left')}${dividers[name] ?? '    '}${other[i] ?? ''}`.trimEnd(),
  ).join('\n');
}
