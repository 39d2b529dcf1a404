import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a section left out, before the heading that follows it', () =>
  checkRule(
    'missing-section',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
五、存在的主要问题及改进情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning：此处之前应有“四、政府信息公开行政复议、行政诉讼情况”，没有找到
六、其他需要报告的事项`,
  ));

test('the last section, once nothing can come after it any more', () =>
  checkRule(
    'missing-section',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
三、收到和处理政府信息公开申请情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning：此处之前应有“二、主动公开政府信息情况”，没有找到
六、其他需要报告的事项
^^^^^^^^^^^^^^^^^^^^^^ warning：此处之前应有“四、政府信息公开行政复议、行政诉讼情况”，没有找到
^^^^^^^^^^^^^^^^^^^^^^ warning：此处之前应有“五、存在的主要问题及改进情况”，没有找到`,
  ));

test('what may still be written is information', () =>
  checkRule(
    'missing-section',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
三、收到和处理政府信息公开申请情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning：此处之前应有“二、主动公开政府信息情况”，没有找到
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：还没有写：四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项`,
  ));

test('a single section is only a part of a report', () =>
  checkRule(
    'missing-section',
    `
六、其他需要报告的事项
^^^^^^^^^^^^^^^^^^^^^^ information：还没有写：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况`,
  ));

test('all six', () =>
  checkRule(
    'missing-section',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项`,
  ));
