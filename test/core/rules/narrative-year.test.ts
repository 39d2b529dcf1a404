import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('last year’s text', () =>
  checkRule(
    'narrative-year',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
2022年，我局认真贯彻落实条例，主动公开信息12条。2023年，新增专栏。
^^^^ warning：这里写的是2022年，而标题是2023年的报告，请核对是否沿用了往年的文字`,
  ));

test('last year for comparison, a month, a paper, a plan', () =>
  checkRule(
    'narrative-year',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
2022年公开信息12条，今年同比增加3条。2022年10月，开通专栏。2022年度决算报告已公开。2024年，将继续公开。2016年，印发公开办法。2022年公开3条，2023年公开5条。公开目录5项；2022年公开目录3项。
五、存在的主要问题及改进情况
2022年存在的问题已整改。`,
  ));

test('last year’s achievements in section five', () =>
  checkRule(
    'narrative-year',
    `
某县财政局2023年政府信息公开工作年度报告
五、存在的主要问题及改进情况
2022年，我局政府信息公开工作取得了一定成效。
^^^^ warning：这里写的是2022年，而标题是2023年的报告，请核对是否沿用了往年的文字`,
  ));

test('a plan of another year is worth a look', () =>
  checkRule(
    'narrative-year',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
认真落实《某省2022年政务公开工作要点》。
              ^^^^ hint：这里写的是2022年，而标题是2023年的报告，请核对是否沿用了往年的文字`,
  ));
