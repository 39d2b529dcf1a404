import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName, relationName } from '../../../server/src/check/wording/name.ts';
import { formOf } from '../../support/forms.ts';
import type { Form, Slot } from '../../../server/src/forms/form.ts';

const requests = formOf('requests', '2021');
const litigation = formOf('litigation', '2021');

const cells: [form: Form, row: string, column: string, zh: string, en: string][] = [
  [requests, '4', 'person', '四、结转下年度继续办理 · 自然人', '4 carried forward, natural persons'],
  [requests, '3.2', 'other', '（二）部分公开 · 其他', '3.2 granted in part, other organisations'],
  [requests, '3.6.3', 'other', '（六）3.其他 · 其他', '3.6.3 other, other organisations'],
  [requests, '3.6.1', 'total', '（六）1.申请人无正当理由逾期不补正 · 总计', '3.6.1 not corrected in time, total'],
  [litigation, 'cases', 'review.upheld', '行政复议 · 结果维持', 'administrative review: upheld'],
  [
    formOf('disclosure', '2021'),
    'licence',
    'decisions',
    '行政许可 · 本年处理决定数量',
    'licences, decisions this year',
  ],
];
for (const [form, row, column, zh, en] of cells)
  test(`${form.name} ${row} ${column} is named ${zh}`, () =>
    assert.deepEqual(cellName(form.slot(row, column) as Slot), { zh, en }));

const relations: [form: Form, id: string, zh: string, en: string][] = [
  [requests, 'requests.carry.person', '“自然人”：一 + 二 = （七） + 四', '“natural persons”: (1) + (2) = (3.7) + (4)'],
  [requests, 'requests.outcome.total', '“总计”：各项之和 = （七）', '“total”: sum of its parts = (3.7)'],
  [
    requests,
    'requests.row.3.3.3',
    '“（三）3.危及‘三安全一稳定’”：各项之和 = 总计',
    '“3.3.3 security and stability”: sum of its parts = total',
  ],
  [
    litigation,
    'litigation.direct',
    '“行政诉讼 · 未经复议直接起诉”：各项之和 = 总计',
    '“suits without review”: sum of its parts = total',
  ],
];
for (const [form, id, zh, en] of relations)
  test(`${id} is named ${zh}`, () => {
    const relation = form.relations.find((one) => one.id === id);
    assert.deepEqual(relation && relationName(relation), { zh, en });
  });
