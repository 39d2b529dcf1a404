/** A figure exchanged where it stands leaves what reading everything anew gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { differenceBetween } from '../../../server/src/workspace/difference.ts';
import { analyseAfresh } from '../../support/analyse.ts';
import { formOf } from '../../support/forms.ts';

const options = { edition: 'auto', markup: 'text', force: true } as const;

/** Types into the text and compares. */
function typed(text: string, before: string, after: string): void {
  const now = text.replace(before, after);
  assert.notEqual(now, text);
  const kept = analyse(now, options, analyse(text, options));
  assert.equal(differenceBetween(kept, analyseAfresh(now, options)), undefined);
  // And by the layout of the text before, which was read just now.
  assert.equal(differenceBetween(analyse(now, options), analyseAfresh(now, options)), undefined);
}

const cases = `四、政府信息公开行政复议、行政诉讼情况
| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 7 | 1 | 0 | 2 | 10 | 3 | 0 | 1 | 1 | 5 | 1 | 0 | 0 | 0 | 1 |
`;

const framed = `
+----------+------------------+
| 信息内容 | 本年处理决定数量 |
+==========+==================+
| 行政处罚 | 152              |
+----------+------------------+
`;

test('in a text alone', () => {
  typed(cases, '| 7 |', '| 8 |');
});

test('longer or shorter, before headings and other reports', () => {
  const text = `云溪市2022年政府信息公开工作年度报告\n${cases}\n五、存在的主要问题及改进情况\n无。\n`;
  typed(`${text}${text}`, '| 7 |', '| 7000 |');
  typed(`${text}${text}`.replace('| 7 |', '| 7000 |'), '| 7000 |', '| 70 |');
});

test('with a drawn frame behind it', () => {
  typed(`${cases}${framed}`, '| 7 |', '| 700 |');
});

test('with text behind it that a sum of the table may answer', () => {
  typed(`${cases}全年行政复议10件，其中结果维持7件。\n`, '| 7 |', '| 77 |');
});

test('only the sums over the figure are judged again', () => {
  const before = analyse(cases, options);
  const after = analyse(cases.replace('| 7 |', '| 8 |'), options, before);
  const judgements = ({ reports }: typeof before) => reports[0]?.tables[0]?.judgements ?? [];
  const same = judgements(after).filter((judgement) => judgements(before).includes(judgement));
  assert.deepEqual([same.length, judgements(after).length], [2, 3]);
});

const head = `三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
`;

test('not where a sum has told which figure of a row is one too many', () => {
  const text = `${head}| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 1 | 15 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;
  typed(text, '| 15 |', '| 16 |');
});

test('not where the sums of another row have told where a cell is missing', () => {
  const text = `${head}| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| 二、上年结转政府信息公开申请数量 | 0 | 4 | 0 | 0 | 0 | 4 |
| （七）总计 | 12 | 7 | 0 | 0 | 0 | 0 | 19 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
  typed(text, '| 12 | 7 |', '| 9 | 7 |');
});

test('what an inserted digit left alone is the very same', () => {
  const text = `${cases}全年行政复议10件，其中结果维持7件。\n`;
  const before = analyse(text, options);
  const after = analyse(text.replace('| 3 | 0 |', '| 33 | 0 |'), options, before);
  const kept = (one: typeof before) => one.reports[0]?.tables[0]?.table;
  const same = kept(after)?.cells.filter((cell, i) => cell && cell === kept(before)?.cells[i]);
  assert.deepEqual(
    same?.map((cell) => cell?.text),
    ['7', '1', '0', '2', '10'],
  );
  assert.equal(kept(after)?.columnLabels, kept(before)?.columnLabels);
});

/** A section of a table with that figure at the start of its seventh row. */
function requestsWith(digits: string): string {
  const rows = formOf('requests', '2021').rows.map(({ path }, i) => {
    const labels = [...path, '', ''].slice(0, 3).join(' | ');
    return `| ${labels} | ${i === 6 ? digits : i + 1} | 20 | 30 | 40 | 50 | 60 | 200 |\n`;
  });
  const heads = '| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
  return `三、收到和处理政府信息公开申请情况\n${heads}\n|${'---|'.repeat(10)}\n${rows.join('')}`;
}

test('a digit that is inserted leaves the lines behind its own the very same, once they hang on anchors', () => {
  const texts = ['7', '77', '777'].map(requestsWith);
  const [, twice, thrice] = texts.reduce<ReturnType<typeof analyse>[]>(
    (all, text) => [...all, analyse(text, options, all.at(-1))],
    [],
  );
  const cellsOf = (one: typeof twice) => one?.reports[0]?.tables[0]?.table.cells ?? [];
  const same = cellsOf(thrice).filter((cell, i) => cell && cell === cellsOf(twice)[i]);
  assert.equal(same.length, 7 * formOf('requests', '2021').rows.length - 7);
  for (const cell of cellsOf(thrice))
    if (cell) assert.equal(texts[2]?.slice(cell.span.start, cell.span.end), cell.text);
});

test('labels that an edit left alone move with their table at the next one, in a table before it', () => {
  const own = cases.slice(cases.indexOf('|'));
  const requests = requestsWith('7').replace(/^三、.*\n/, '');
  const steps = [
    ['| 7 | 1 | 0 | 2 |', '| 77 | 1 | 0 | 2 |'],
    ['| 7 | 20 |', '| 77 | 20 |'],
    ['| 77 | 20 |', '| 777 | 20 |'],
  ] as const;
  let [text, known] = [`${requests}\n${own}`, undefined as ReturnType<typeof analyse> | undefined];
  known = analyse(text, options);
  for (const [before, now] of steps) {
    assert.ok(text.includes(before));
    text = text.replace(before, now);
    known = analyse(text, options, known);
    assert.equal(differenceBetween(known, analyseAfresh(text, options)), undefined, now);
  }
});

test('not where sums have told whether the sum stands where the head names it', () => {
  const rows = formOf('requests', '2021').rows.map(({ path }, i) => {
    const labels = [...path, '', ''].slice(0, 3).join(' | ');
    return `| ${labels} | ${i === 0 ? 4 : 0} | 0 | 0 | 0 | 0 | 0 | ${i === 0 ? 4 : 0} |\n`;
  });
  const heads = '| | | | 自然人 | 总计 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |';
  const text = `三、收到和处理政府信息公开申请情况\n${heads}\n|${'---|'.repeat(10)}\n${rows.join('')}`;
  assert.deepEqual(analyse(text, options).reports[0]?.tables[0]?.table.problems, []);
  typed(text, '| 0 | 4 |', '| 0 | 0 |');
});
