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
