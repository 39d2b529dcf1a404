import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';

const heads =
  '三、收到和处理政府信息公开申请情况\n\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n';
const lines = (...cells: (string | number)[]) => `${cells.join('\n')}\n`;
const first = lines('一、本年新收政府信息公开申请数量', 5, 0, 0, 0, 0, 0, 5);
const granted = lines('三、本年度办理结果', '（一）予以公开', 6, 0, 0, 0, 0, 0, 6);
const last = lines('四、结转下年度继续办理', 5, 0, 0, 0, 0, 0, 5);

test('the number of a row between other words and its figures makes these no other row’s', () => {
  const text = heads + first + granted + lines('其他', '（七）', 6, 0, 0, 0, 0, 0, 6, '总计') + last;
  const read = figuresRead(text);
  assert.deepEqual([read['3.6.3'] ?? read['3.6.3?'], read['3.7'] ?? read['3.7?']], [undefined, '6 0 0 0 0 0 6']);
});

test('a line of several figures below a label is its row, and no label with a slip in it', () => {
  const rows = lines('（七）总计', '6 0 0 0 0 0 6', 1, 1, 0, 0, 0, 0, 2, '四、结转下年度继续办理');
  const read = figuresRead(heads + first + rows);
  assert.deepEqual(read['3.7'] ?? read['3.7?'], '6 0 0 0 0 0 6');
});
