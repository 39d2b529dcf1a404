import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const draft = readFileSync('samples/正确.年报.md', 'utf8');

/** A correct report of 4,600 UTF-16 units; each number gives another office. */
export const reportOf = (number) => draft.replaceAll('青禾市水务局', `青禾市第${number}局`);

/** One document of so many reports. */
export const reports = (count) => Array.from({ length: count }, (_, number) => reportOf(number)).join('\n');

/** A figure of the first report that may be any digit: where it stands, as an editor says it. */
export function figureOf(text) {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith('| 四、结转下年度继续办理'));
  return { line, character: lines[line].search(/\d/) };
}

/** A JSON document with the same words and figures, for a server of JSON. */
export function asJson(text) {
  return JSON.stringify(
    text.split('\n').map((line) => line.split('|').map((cell) => (/^ *\d+ *$/.test(cell) ? Number(cell) : cell))),
    null,
    1,
  );
}

/** A folder of so many reports, each a file. */
export function writeFolder(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) writeFileSync(join(folder, `${number}.年报.md`), reportOf(number));
  return folder;
}
