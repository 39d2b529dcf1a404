/** Word documents on the command line. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji, temporaryFolder } from '../support/commandLine.ts';
import { asWord } from '../support/office/asWord.ts';
import { cell, paragraph, run, table, wordFile } from '../support/office/wordXml.ts';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const over = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const down = '<w:vMerge w:val="restart"/>';
const figures = ['1', '0', '0', '0', '2', ...Array.from({ length: 10 }, () => '0')];
const blocks = [
  paragraph('某某县财政局2023年政府信息公开工作年度报告'),
  paragraph('四、政府信息公开行政复议、行政诉讼情况'),
  table([
    [cell('行政复议', over(5)), cell('行政诉讼', over(10))],
    [...results.map((text) => cell(text, down)), cell('未经复议直接起诉', over(5)), cell('复议后起诉', over(5))],
    [
      ...results.map(() => cell('', '<w:vMerge/>')),
      ...results.map((text) => cell(text)),
      ...results.map((text) => cell(text)),
    ],
    figures.map((text) => cell(text)),
  ]),
];
const wrong = wordFile(blocks.join(''));

/** A folder with those files in it. */
function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The first finding of that code with a place, as a format prints it. */
async function printed(format: string): Promise<string> {
  return (await gouji(['check', '--format', format, '-', '--stdin-filename', 'a.docx'], { stdin: wrong })).stdout;
}

test('a finding is told with its place in every format', async () => {
  assert.match(await printed('text'), /^a\.docx: table 1, row 4, column 5: error block-total /m);
  assert.match(await printed('github'), /^::error file=a\.docx,title=block-total::table 1, row 4, column 5: /m);
  assert.match(await printed('junit'), /name="block-total table 1, row 4, column 5"/);
  const json = await printed('ndjson');
  assert.match(json, /"code":"block-total".*?"place":\{"part":"table","table":1,"row":4,"column":5\}/);
  const sarif = await printed('sarif');
  assert.match(sarif, /"logicalLocations":\[\{"fullyQualifiedName":"table 1, row 4, column 5"\}\]/);
  assert.doesNotMatch(sarif, /"region"/);
});

test('documents of a folder are checked; what a word processor puts beside one is not', async () => {
  const folder = folderOf({ 'a.docx': wrong, '~$a.docx': 'lock', 'b/c.DOCX': wrong, 'notes.docx.bak': wrong });
  const { stdout } = await gouji(['check', '--format', 'ndjson', folder]);
  const paths = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { path: string }).path);
  assert.deepEqual(paths, [join(folder, 'a.docx'), join(folder, 'b', 'c.DOCX')]);
});

test('a document is known by its content, whatever it is called', async () => {
  const { stdout } = await gouji(['check', '--format', 'ndjson', '-', '--stdin-filename', 'a.md'], { stdin: wrong });
  assert.match(stdout, /"notation":"word"/);
});

test('a document that cannot be read says why, and the others are checked', async () => {
  const folder = folderOf({ 'a.docx': wrong.slice(0, 400), 'b.docx': wrong });
  const { status, stderr, stdout } = await gouji(['check', folder]);
  assert.equal(status, 2);
  assert.match(stderr, /a\.docx: the file is cut short/);
  assert.match(stdout, /b\.docx: table 1/);
});

test('last year’s document is held against this year’s draft', async () => {
  const last = wordFile(
    paragraph('某某县财政局2022年政府信息公开工作年度报告') +
      paragraph('二、主动公开政府信息情况') +
      table([
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text)),
        ['行政规范性文件', '1', '0', '5'].map((text) => cell(text)),
      ]),
  );
  const now = `某某县财政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n| 行政规范性文件 | 1 | 0 | 9 |\n`;
  const folder = folderOf({ '2022.docx': last, '2023.md': now });
  const { stdout } = await gouji(['check', folder]);
  assert.match(stdout, /2023\.md:\S+ warning stock-flow/);
});

const slip = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');

test('a wrong figure is put right in the document itself', async () => {
  const document = asWord(slip);
  const path = join(folderOf({ 'a.docx': document }), 'a.docx');
  const printed = await gouji(['check', '--fix-dry-run', '--fix-figures', path]);
  assert.match(printed.stdout, /^\+\| 四、结转下年度继续办理 .*\| 6 \| 2 \|/m);
  assert.deepEqual(readFileSync(path), Buffer.from(document));
  const { stdout, stderr, status } = await gouji(['check', '--fix', '--fix-figures', path]);
  assert.deepEqual([status, stderr], [0, ''], stdout);
  const [before, after] = [unzipSync(document), unzipSync(readFileSync(path))];
  assert.deepEqual(
    Object.keys(before).filter((name) => Buffer.compare(before[name] ?? wrong, after[name] ?? wrong) !== 0),
    ['word/document.xml'],
  );
});

test('what cannot be changed in a document is left, with its place and the reason', async () => {
  const field = `<w:p><w:fldSimple w:instr=" =SUM(LEFT) ">${run('16')}</w:fldSimple></w:p>`;
  const worked = asWord(slip, { content: (text) => (text === '16' ? field : text) });
  const document = asWord(slip);
  const folder = folderOf({ 'a.docx': worked, 'b.docx': document, '~$b.docx': 'lock' });
  const { stderr, status } = await gouji(['check', '--fix', '--fix-figures', folder]);
  assert.equal(status, 1);
  assert.match(stderr, /a\.docx: not fixed: table 2, row 28, column 4: this is the result of a field/);
  assert.match(stderr, /b\.docx: not fixed: the file is open in Word/);
  assert.deepEqual(readFileSync(join(folder, 'a.docx')), Buffer.from(worked));
  assert.deepEqual(readFileSync(join(folder, 'b.docx')), Buffer.from(document));
});
