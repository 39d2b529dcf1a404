/** Ways to write down a report whose tables stand between bars: the same rows in each of the notations that mark cells. */
import { padEnd, widthOf } from '../../server/src/text/width.ts';

type Rows = readonly (readonly string[])[];

/** The report with its tables written otherwise, by name. */
export const writings: Readonly<Record<string, (pipes: string) => string>> = {
  'a pipe table': (pipes) => pipes.replace(/\| (?=\|)/g, '|  '),
  'a pipe table without blanks': eachTable((rows) => {
    const rule = `|${'---|'.repeat(rows[0]?.length ?? 0)}`;
    return rows.map((cells) => `|${cells.join('|')}|`).flatMap((row, at) => (at === 0 ? [row, rule] : [row]));
  }),
  'a table with TABs': eachTable((rows) => rows.map((cells) => cells.join('\t'))),
  'a table with commas': eachTable((rows) => rows.map((cells) => cells.join(','))),
  'a table with semicolons': eachTable((rows) => rows.map((cells) => cells.join(';'))),
  'a table of HTML': eachTable((rows) => [
    '<table>',
    ...rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</table>',
  ]),
  'a frame of signs': eachTable((rows) => framed(rows, '-|++++++++++')),
  'a frame of lines': eachTable((rows) => framed(rows, '─│┌┬┐├┼┤└┴┘')),
  'a table of AsciiDoc': eachTable((rows) => [
    '|===',
    ...rows.map((cells) => cells.map((cell) => `| ${cell}`).join(' ')),
    '|===',
  ]),
  'a table with bars of Chinese keyboards': (pipes) => pipes.replace(/\| (?=\|)/g, '|  ').replaceAll('|', '｜'),
  'lists of Python': eachTable((rows) => rows.map((cells) => `[${cells.map((cell) => `'${cell}'`).join(', ')}]`)),
  'a list of JSON': eachTable((rows) => [JSON.stringify(rows)]),
  'lists of JSON, a cell a line': eachTable((rows) => [JSON.stringify(rows, undefined, 2)]),
  'lists of YAML': eachTable((rows) => rows.map((cells) => `- [${cells.map((cell) => `"${cell}"`).join(', ')}]`)),
  'a table of MediaWiki': eachTable((rows) => [
    '{| class="wikitable"',
    ...rows.flatMap((cells) => ['|-', `| ${cells.join(' || ')}`]),
    '|}',
  ]),
};

function eachTable(write: (rows: Rows) => readonly string[]): (pipes: string) => string {
  return (pipes) =>
    pipes.replace(/(?:^\|.*\|$\n?)+/gm, (table) => {
      const lines = table.trimEnd().split('\n');
      const rows = lines.filter((line) => !/^\|[ |-]*---/.test(line)).map((line) => line.split('|').slice(1, -1));
      return `${write(rows.map((cells) => cells.map((cell) => cell.trim()))).join('\n')}\n`;
    });
}

/** A table in a frame of these signs: the line, the bar, and the nine corners and crossings from the top left to the bottom right. */
function framed(rows: Rows, [line = '', bar = '', ...corners]: string): string[] {
  const count = Math.max(...rows.map((cells) => cells.length));
  const width = (column: number) => Math.max(5, ...rows.map((cells) => widthOf(cells[column] ?? '')));
  const widths = Array.from({ length: count }, (_, column) => width(column));
  const rule = (from: number) => {
    const [left, cross, right] = corners.slice(from, from + 3);
    return `${left}${widths.map((wide) => line.repeat(wide + 2)).join(cross)}${right}`;
  };
  const drawn = rows.map((cells) => {
    const padded = widths.map((wide, column) => ` ${padEnd(cells[column] ?? '', wide)} `);
    return `${bar}${padded.join(bar)}${bar}`;
  });
  return [rule(0), ...drawn.flatMap((row, at) => (at === 0 ? [row] : [rule(3), row])), rule(6)];
}
