import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { fixture } from '../support/fixture.ts';

/** Enough of a Markdown grammar to see what the report's rules win over and what they leave alone. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.heading.markdown', match: '^#{1,6} .*$' },
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'markup.raw.block.markdown', begin: '(^|\\G)\\t', while: '(^|\\G)\\t' },
    { name: 'markup.table.markdown', begin: '(^|\\G)\\|', while: '(^|\\G)(?=\\|)' },
    { name: 'meta.paragraph.markdown', begin: '(^|\\G)(?=\\S)', while: '(^|\\G)(?=\\S)' },
  ],
  repository: {},
};
const files: Record<string, () => string> = {
  'text.html.markdown': () => JSON.stringify(markdown),
  'text.gov-report': () => readFileSync('syntaxes/gov-report.tmLanguage.json', 'utf8'),
  'markdown.gov-report.injection': () => readFileSync('syntaxes/gov-report.injection.tmLanguage.json', 'utf8'),
};

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const registry = new textmate.Registry({
  onigLib: oniguruma.loadWASM(readFileSync(wasm)).then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  loadGrammar: (scope) => Promise.resolve(files[scope] ? textmate.parseRawGrammar(files[scope](), 'a.json') : null),
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.gov-report.injection'] : undefined),
});

/** The scopes at each offset of the text, without the `.gov-report` at their ends. */
function scopesOf(grammar: IGrammar, text: string): string[][] {
  const scopes: string[][] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (let at = 0; at < line.length; at++) {
      const token = result.tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
      scopes.push((token?.scopes ?? []).map((scope) => scope.replace(/\.gov-report$/, '')));
    }
    scopes.push([]);
  }
  return scopes;
}

/** Every mark's note is a scope that covers exactly the marked text. */
async function check(source: string, scopeName = 'text.gov-report'): Promise<void> {
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  const { text, marks } = fixture(source);
  const scopes = scopesOf(grammar, text);
  for (const { start, end, note } of marks) {
    const marked = text.slice(start, end);
    const covered = [...marked].map((_, i) => scopes[start + i]?.includes(note));
    assert.ok(covered.every(Boolean), `“${marked}” should be ${note} but is ${scopes[start]?.join(' ')}`);
    for (const beside of [start - 1, end])
      assert.ok(!scopes[beside]?.includes(note), `${note} should end with “${marked}” but goes on`);
  }
}

test('the title, with its year', () =>
  check(`
# 某县2023年政府信息公开工作年度报告
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.section.title
      ^^^^ constant.numeric.year
`));

test('a title in plain text', () =>
  check(`
2023年某县政府信息公开年度报告
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.title
`));

test('the six headings, in the official or another wording', () =>
  check(`
## 一、总体情况
   ^^^^^^^^^^^^ entity.name.section
三、收到和处理政府信息公开申请情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.section
五、政府信息公开工作存在的主要问题及改进措施
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.section
`));

test('a caption and the head of table two', () =>
  check(`
| 第二十条第（一）项 | | | |
  ^^^^^^^^^^^^^^^^^^ meta.caption
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
  ^^^^^^^^ support.type.column
             ^^^^^^^^^^^^ support.type.column
| 规章 | 0 | 12 | 7（其中修订3件） |
  ^^^^ variable.other.item
         ^ constant.numeric.figure
             ^^ constant.numeric.figure
                  ^ constant.numeric.figure
`));

test('the note and the head of table three', () =>
  check(`
| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | | | 申请人情况 |
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.quote.note
| | | | 自然人 | 法人或其他组织 | | | | | 总计 |
        ^^^^^^ support.type.column
                 ^^^^^^^^^^^^^^ support.type.column
                                          ^^^^ keyword.other.total
`));

test('group and item labels, figures, and the total at the end of a row', () =>
  check(`
| 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 1,204 | 0 | 1,204 |
  ^^^^^^^^^^^^^^^^^^ entity.name.type.group
                       ^^^^^^^^^^^^^^ entity.name.type.group
                                        ^^^^^^^^^^^^^^ variable.other.item
                                                         ^^^^^ constant.numeric.figure
                                                                     ^^^^^ constant.numeric.total
`));

test('the row of totals', () =>
  check(`
| | （七）总计 | | 3 | 0 | 3 |
    ^^^^^^^^^^ keyword.other.total
                   ^ constant.numeric.total
                       ^ constant.numeric.total
`));

test('labels with blanks inside and half-width brackets', () =>
  check(`
| (七) 总 计 | 3 |
  ^^^^^^^^^^ keyword.other.total
| 3. 危及"三安全一稳定" | 0 | 0 |
  ^^^^^^^^^^^^^^^^^^^^^ variable.other.item
                          ^ constant.numeric.figure
`));

test('figures only, as in table four', () =>
  check(`
| 12 | 0 | 0 | 0 | 12 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
  ^^ constant.numeric.figure
       ^ constant.numeric.figure
`));

test('one cell a line, as copied from Word', () =>
  check(`
	（一）予以公开
	^^^^^^^^^^^^^^ variable.other.item
	32,694.3253
	^^^^^^^^^^^ constant.numeric.figure
	总 计
	^^^^^ keyword.other.total
`));

test('fields between TABs', () =>
  check(`
四、结转下年度继续办理\t12\t3
^^^^^^^^^^^^^^^^^^^^^^ variable.other.item
\t\t\t^^ constant.numeric.figure
\t\t\t\t^ constant.numeric.total
`));

test('the same inside any Markdown document', () =>
  check(
    `
## 二、主动公开政府信息情况
   ^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.section
| 规章 | 0 | 12 |
  ^^^^ variable.other.item
`,
    'text.html.markdown',
  ));

test('Markdown elsewhere is left alone', async () => {
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  const text = [
    '# 会议纪要',
    '',
    '| 品名 | 数量 |',
    '| --- | --- |',
    '| 其他 | 3 |',
    '12',
    '',
    '```',
    '规章 | 0 | 0 |',
    '```',
  ];
  const ours = scopesOf(grammar, text.join('\n'))
    .flat()
    .filter((scope) => /entity|support|constant|keyword|variable/.test(scope));
  assert.deepEqual(ours, []);
});
