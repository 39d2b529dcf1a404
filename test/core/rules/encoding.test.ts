import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { checkRule } from './checkRule.ts';

test('UTF-8 read as GBK, told once and instead of the missing sections', () => {
  const garbled = `
鏌愬幙2023骞存斂搴滀俊鎭叕寮€宸ヤ綔骞村害鎶ュ憡
              ^^^^^^^^^^ warning：“斂搴滀俊鎭”像是乱码，文字的编码读错了；请从原文件重新复制，或按正确的编码打开
涓€銆佹€讳綋鎯呭喌
2023骞达紝鍏紑淇℃伅12鏉°€`;
  checkRule('encoding', garbled);
  checkRule('missing-section', garbled.replace(/^ .*\n/m, ''));
});

test('characters that were lost', () =>
  checkRule(
    'encoding',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
2023年，公开信息\uFFFD\uFFFD条。
                ^^ warning：“\uFFFD\uFFFD”像是乱码，文字的编码读错了；请从原文件重新复制，或按正确的编码打开`,
  ));

test('a question is no lost text', () =>
  checkRule(
    'encoding',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
开设“政府信息公开是什么???”专栏。`,
  ));

test('a report that nobody can tell for one is still told of', () => {
  for (const garbled of [
    '# 鏌愬幙2023骞存斂搴滀俊鎭叕寮€宸ヤ綔骞村害鎶ュ憡\n\n2023骞�\n',
    '# æŸå¿2023å¹´æ”¿åºœä¿¡æ¯å…¬å¼€å·¥ä½œ\n\n2023\n',
  ]) {
    const findings = analyse(garbled, { edition: 'auto', markup: 'text' }).reports.flatMap((report) => report.findings);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['encoding'],
    );
  }
});
