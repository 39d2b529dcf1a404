import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const draft = readFileSync('samples/正确.年报.md', 'utf8');

/** A correct report of 4,600 UTF-16 units; each number gives another office. */
export const reportOf = (number) => draft.replaceAll('青禾市水务局', `青禾市第${number}局`);

/** One document of so many reports. */
export const reports = (count) => Array.from({ length: count }, (_, number) => reportOf(number)).join('\n');

/** A figure of the first report that may be any digit: where it stands, as an editor says it. */
export function figureOf(text) {
  return figureIn(text, '| 四、结转下年度继续办理');
}

/** Figures of the first report at its start, in its longest table and in the last row of that, into which digits are typed. */
export function figuresOf(text) {
  return ['| 行政许可', '| 一、本年新收', '| 四、结转下年度继续办理'].map((start) => figureIn(text, start));
}

/** The first figure of the first row that begins so. */
function figureIn(text, start) {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith(start));
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
