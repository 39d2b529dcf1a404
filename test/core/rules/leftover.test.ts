import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a bookmark, instructions, words of the web page, a caption', () =>
  checkRule(
    'leftover',
    `
某县财政局2023年政府信息公开工作年度报告
【字体：大 中 小】
^^^^^^^^^^^^^^^^^^ information：“【字体：大 中 小】”像是网页上的文字，应删去或改写
[bookmark: _GoBack]一、总体情况
^^^^^^^^^^^^^^^^^^^ information：“[bookmark: _GoBack]”像是文字处理软件的书签，应删去或改写
[bookmark: _GoBack]本年公开信息12条。
^^^^^^^^^^^^^^^^^^^ information：“[bookmark: _GoBack]”像是文字处理软件的书签，应删去或改写
（文字描述）
^^^^^^^^^^^^ information：“（文字描述）”像是模板中的填写说明，应删去或改写
图1 主动公开情况
^^^^^^^^^^^^^^^^ information：“图1 主动公开情况”像是图片的题注，图片没有随文，应删去或改写
20XX年，公开信息12条。
^^^^ information：“20XX”像是没有填写的空位，应删去或改写
二、主动公开政府信息情况
该部分以表格形式报告。表格如下：
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：“该部分以表格形式报告。表格如下：”像是模板中的填写说明，应删去或改写`,
  ));
