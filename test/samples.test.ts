/** The samples: each shows what it is meant to show and nothing else, and is told of in their README. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji } from './support/commandLine.ts';

/** The findings meant, in the order of the paths: place, severity, code and the words that matter. */
const meant = [
  /^Word粘贴\.年报\.txt:131:2: error wrong-figure “（一）予以公开 · 总计”应为 16，现为 15/,
  /^三年\/林业局2025年\.年报\.md:42:30: warning prior-year 上年结转.*2024年.*：商业企业 0 ≠ 1，总计 4 ≠ 5$/,
  /^政府网站\/水利局2024年\.md:15:\d+: error column-total “内容”：.* = 总数 不符：.*相差 10/,
  /^政府网站\/水利局2024年\.md:43:\d+: warning out-of-bounds “答复网民提问数量（条） · 内容” 12，大于“网民留言数量（条）” 10/,
  /^汇总\/全区\.年报\.md:29:10: warning roll-up “行政处罚”.*139 ≠ 193$/,
  /^结转错误\.年报\.md:65:21: error wrong-figure “四、结转下年度继续办理 · 自然人”应为 6，现为 16/,
  /^行政经费\/地震局2024年\.md:17:\d+: error unit-conversion “信息系统运维 · 支出合计（万元）”应为 71\.68，现为 76\.18/,
];

test('the samples hold the mistakes they are meant to hold and no others', async () => {
  const { stdout } = await gouji(['check', '--lang', 'zh-CN', 'samples']);
  const path = /^samples[\\/](?=.*: (?:error|warning|information|hint) )/;
  const findings = stdout.split('\n').flatMap((line) => (path.test(line) ? [line.replace(path, '')] : []));
  assert.equal(findings.length, meant.length, stdout);
  for (const [i, expected] of meant.entries()) assert.match((findings[i] ?? '').replaceAll('\\', '/'), expected);
});

test('the README of the samples leads to every file in both languages, and to no other', () => {
  const files = readdirSync('samples', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.\w+$/.test(file) && file !== 'README.md')
    .sort();
  const [, chinese = '', english = ''] = readFileSync(join('samples', 'README.md'), 'utf8').split(/^# /m);
  for (const half of [chinese, english])
    assert.deepEqual([...half.matchAll(/\]\(([^#)]+)\)/g)].map(([, file]) => file).sort(), files);
});
