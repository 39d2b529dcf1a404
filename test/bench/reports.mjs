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

const menu = ['首页', '政务服务', '政府信息公开指南', '政府信息公开年报', '依申请公开']
  .map((word) => `<li class="nav-item"><a href="/zwgk/" title="${word}">${word}</a></li>`)
  .join('\n');
const paragraph =
  '<p style="text-indent:2em"><span style="font-size:16px">会议听取了各科室的工作汇报，研究了下一步的安排，共涉及36个项目。</span></p>\n';
const list = `<table>${'<tr><td>1</td><td>项目一</td><td>36</td></tr>\n'.repeat(30)}</table>`;

/** Writes so many pages of a site, 20 kB each, that are no report and lead to some in their menu; the folder. */
export function writePages(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const head = `<head><meta charset="utf-8"><title>工作动态 ${number}</title></head>`;
    const page = `<!DOCTYPE html><html>${head}<body><ul>${menu}</ul>${paragraph.repeat(120)}${list}</body></html>`;
    writeFileSync(join(folder, `${number}.html`), page);
  }
  return folder;
}
