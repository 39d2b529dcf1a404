/**
 * Reading takes a number of steps that grows with the text and no faster, whatever the text holds.
 * Steps are counted, not timed: how often each block of the program was entered (V8's block coverage).
 */
import assert from 'node:assert/strict';
import { Session, type Profiler } from 'node:inspector/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../support/analyse.ts';
import { recipes } from '../support/generate/recipe.ts';
import { writeReports } from '../support/generate/report.ts';
import { notationKinds } from './rates.ts';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How many blocks of the program are entered to read the text. Taking the counts sets them to 0. */
async function steps(text: string, markup: 'text' | 'html'): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  analyse(text, { edition: 'auto', markup });
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result.flatMap((script) => script.functions.flatMap(countsIn)).reduce((sum, count) => sum + count, 0);
}

function countsIn({ ranges }: Profiler.FunctionCoverage): number[] {
  return ranges.map((range) => range.count);
}

/** Texts are doubled so many times. */
const doublings = 6;

/** That reading `many` times as much takes no more than about `many` times the steps. */
async function assertLinear(
  text: (times: number) => string,
  some: number,
  many = 2 ** doublings,
  markup: 'text' | 'html' = 'text',
): Promise<void> {
  const few = await steps(text(some), markup);
  const all = await steps(text(some * many), markup);
  assert.ok(all < few * many * 1.5, `${few} steps for ${some}, ${all} for ${some * many}`);
}

for (const kind of notationKinds)
  test(`many reports in ${kind}`, async () => {
    const [recipe] = fc.sample(recipes([kind]), { numRuns: 1, seed: 4 });
    assert.ok(recipe);
    const { text } = writeReports([{ ...recipe, page: false }]);
    await assertLinear((times) => text.repeat(times), 1, 4);
  });

/** What notations, rules and readers of words look for, and what only begins it. */
const fragments: Readonly<Record<string, string>> = {
  bars: '| | || |',
  'bars on lines': '|\n规章 |\n0 |\n',
  tabs: '\t\t\t0\t',
  'TABs beside bars': '|\t',
  'lone tabs': '\t\n\t0\n',
  'rules between words': '--------------\n一\n',
  tags: '<table><tr><td>',
  'open tags': '<td <p ',
  'tags in text': '<b>1</b>',
  'tags that hide and do not end': '<del>1',
  'tags that hide and end in another cell': '<del>1|</del>',
  'what is struck out': '~~1',
  'what is struck out in another cell': '~~1|',
  entities: '&nbsp;1&',
  links: '[1](',
  'notes’ marks': '[^1',
  escapes: '\\*',
  'invisible characters': '1\u200b',
  'what is turned round': '\u202e12 ',
  'comments that do not end': '<!-- \n',
  'comments that end': '<!-- 1 --> \n',
  'comments in code': '`<!--',
  'links nothing refers to': '[//]: # (规章 1)\n',
  'items of a list': '- 规章\n- 3\n',
  figures: '0 12 3 ',
  'one long figure': '1',
  'figures with separators': '1,',
  'figures on lines': '12\n0\n',
  'figures broken over lines': '规章,1,2\n3,4\n5\n',
  'figures broken in cells of a line': '\t1\n0\n',
  'figures broken before bars': '1\n0 |\n',
  'two numbers in one': '3 ～ 8 ',
  labels: '（七）总计 规章 行政许可\n',
  'labels on lines': '规章\n行政\n规范性\n文件\n',
  'labels with nothing between': '规章行政许可',
  'broken labels': '（三）不予\n\n公开\n2.其他法律\n',
  'a heading again and again': '二、主动公开政府信息情况\n',
  'headings in turn': '三、收到和处理政府信息公开申请情况\n二、主动公开政府信息情况\n',
  'headings without text': '一、总体情况\n',
  titles: '云溪市2023年政府信息公开工作年度报告\n',
  'pieces of titles': '政府信息公开\n工作年度报告\n',
  'one row': '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  'rows nobody knows': '| 3.别的申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  'rows without labels': '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  'rows that blanks divide': '规章 1 2 3\n',
  'rows of one cell a line': '\t规章\n\t1\n\t2\n\t3\n\n',
  'bare rows of one cell a line': '规章\n1\n2\n3\n',
  'rows with bars on lines': '规章 |\n1 |\n2 |\n3 |\n',
  'rows with nothing between': '规章000\n',
  'one short row': '规章\t0\t0\t0\n',
  commas: '规章,"1,2",,\n',
  borders: '+---+===+\n| 1 | 2 |\n',
  'borders of boxes': '┌──┬──┐\n│ 1 │ 2 │\n',
  'borders without rows': '+--+\n',
  'wide borders': '+--',
  'tables of AsciiDoc': '|===\n|规章 |1\n',
  'tables of LaTeX': '\\begin{tabular}{ll}\n规章 & 1 \\\\\n',
  'braces of LaTeX': '\\multicolumn{2}{',
  'tables of wikis': '{| class="a"\n|-\n| a=b c=d | 规章 || 1\n',
  'lists of rows': '.. list-table::\n   * - 规章\n     - 1\n',
  'rules of a table': '---- ---- ----\n规章 1 2\n',
  'cells and bars in turn': '规章\n|\n1\n|\n',
  'cells with semicolons': '规章;1;2;3\n',
  'words and figures in columns': '规章      1      2      3\n',
  'marks of headings': '== 二、主动公开政府信息情况 ==\n',
  dashes: '- 4 -\n-----\n',
  pages: '第1页   ',
  brackets: '（（((',
  'closed brackets': '（一）',
  blanks: ' \u3000\t ',
  'empty lines': '\n\n',
  fences: '```\n~~~\n',
  quotes: '"“\'',
  'marks of quotation': '> ',
  emphasis: '**12**_',
  prose: '2023年新收申请12件，其中自然人10件，占83.3%。',
  'prose without a stop': '其中自然人12件、分别',
  'Han numerals': '一',
  'Han numerals with units': '一千零二件',
  bookmarks: '[bookmark:',
  'bookmarks that end': '[bookmark: a]',
  instructions: '该部分以表格形式报告',
  'places not filled in': '20XX年XX市',
  addresses: 'www.a@b',
  'marks of titles': '《〔',
  'lost characters': '锟斤拷\uFFFD?',
  dates: '2024年1月20日\n',
  'one paragraph': '我局全年主动公开信息，办理申请，平台建设和监督保障均有改进。\n',
};

for (const [name, fragment] of Object.entries(fragments))
  test(`much of ${name}`, async () => {
    const head = '云溪市2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
    await assertLinear((times) => head + fragment.repeat(times), 40);
  });

/** What a page or HTML in a draft is made of; `open` stands once before it. */
const htmlFragments: Readonly<Record<string, { readonly open?: string; readonly each: string }>> = {
  'elements that do not end': { each: '<div><b>1' },
  'tables in tables': { each: '<table><tr><td>1' },
  'tables that end': { each: '<table><tr><td>1</td></tr></table>' },
  'tables without an end before text': { each: '<table><tr><td>1</td></tr><p>甲</p>' },
  'rows with text between': { open: '<table>', each: '<tr><td>1</td></tr><p>甲</p>' },
  'ends of tables': { open: '<table>', each: '</table>' },
  'rows with paragraphs that do not end': { open: '<table>', each: '<tr><td><p>1<td><p>2' },
  'cells in a row': { open: '<table><tr>', each: '<td>1' },
  'rows under a hidden column': { open: '<table><col hidden>', each: '<tr><td rowspan=3>1<td>2' },
  'lines in a cell': { open: '<table><tr><td>', each: '1<br>' },
  'entities in a cell': { open: '<table><tr><td>', each: '&#49;&nbsp;' },
  'notes in a cell': { open: '<table><tr><td>1', each: '<sup>1</sup><input value=1>' },
  'lines as they are written': { open: '<pre>', each: '1  2\n' },
  'hidden elements': { each: '<p hidden>1' },
  'hidden elements that end': { each: '<p style="visibility:hidden">1<b hidden>2</b></p>' },
  'style sheets': { each: '<style>.a{display:none}</style><p class=a>1' },
  'rules of a style sheet': { open: '<style>', each: '.a.b{display:none}@media print{' },
  'a style': { open: '<p style="', each: 'display:none;' },
  'comments that do not end': { each: '<!--' },
};

for (const [name, { open = '', each }] of Object.entries(htmlFragments))
  for (const markup of ['html', 'text'] as const)
    test(`much of ${name} in ${markup === 'html' ? 'a page' : 'a draft'}`, async () => {
      const head = '<h1>云溪市2023年政府信息公开工作年度报告</h1>\n<h2>二、主动公开政府信息情况</h2>\n';
      await assertLinear((times) => head + open + each.repeat(times), 40, undefined, markup);
    });

/** What may follow the first row of a table without end. */
const rows: Readonly<Record<string, string>> = {
  'that stand twice': '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  'with a slip in their label': '| 3.其他别的 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  'without a label': '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
  'with too few figures': '| （一）予以公开 | 1 | 0 |\n',
  'with labels alone': '| （一）予以公开 |\n',
  'of words': '| 自然人 | 商业企业 | 总计 |\n',
};

for (const [name, row] of Object.entries(rows))
  test(`a table of many rows ${name}`, async () => {
    const head = `云溪市2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${rows['of words'] ?? ''}`;
    const [first, last] = ['一、本年新收政府信息公开申请数量', '四、结转下年度继续办理'].map(
      (label) => `| ${label} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n`,
    );
    await assertLinear((times) => `${head}${first ?? ''}${row.repeat(times)}${last ?? ''}`, 40);
  });

test('100,000 rows and headings break nothing', () => {
  const title = '云溪市2023年政府信息公开工作年度报告\n';
  const texts = ['二、主动公开政府信息情况\n', '|规章|1|2|3|\n', '规章\t1\t2\t3\n'].map(
    (line) => title + line.repeat(100_000),
  );
  for (const text of texts) assert.equal(analyse(text, { edition: 'auto', markup: 'text' }).text, text);
});

test('100,000 comments in a line of code break nothing', () => {
  const title = '云溪市2023年政府信息公开工作年度报告\n';
  for (const piece of ['`<!--', '`<!-- -->'])
    assert.equal(
      analyse(title + piece.repeat(100_000), { edition: 'auto', markup: 'text' }).text,
      title + piece.repeat(100_000),
    );
});
