import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';

const heading = '三、收到和处理政府信息公开申请情况\n\n';

test('what stands below the name of a group goes on with it, not with the item beside it', () => {
  const rows = `
  三、本年度办理   （六）其他处理   2.申请人逾期     1        0        0        0        0        0        1
  结果                              未按收费通知要
                                    求缴纳费用、行
                                    政机关不再处理
                                    其政府信息公开
                                    申请
  三、本年度办理   （六）其他处理   3.其他           2        0        0        0        0        0        2
  结果
  三、本年度办理   （七）总计       （七）总计       3        0        0        0        0        0        3
  结果
`;
  assert.deepEqual(figuresRead(heading + rows), {
    '3.6.2': '1 0 0 0 0 0 1',
    '3.6.3': '2 0 0 0 0 0 2',
    '3.7': '3 0 0 0 0 0 3',
  });
});

test('the name of a column over a row whose figure is left blank is not what stands in that row', () => {
  const text = `二、主动公开政府信息情况

第二十条第（六）项
信息内容      本年处理决定数量
行政处罚
行政强制      203
第二十条第（八）项
信息内容      本年收费金额（单位：万元）
行政事业性收费   12.5
`;
  assert.deepEqual(figuresRead(text), { coercion: '203', fee: '12.5' });
});
