import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';
import { analyse } from '../../support/analyse.ts';

const text = `某县⼈⺠政府2023年政府信息公开⼯作年度报告

⼀、总体情况

⼆、主动公开政府信息情况

三、收到和处理政府信息公开申请情况

| | ⾃然⼈ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|
| ⼀、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| ⼆、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`;

test('radicals that text from PDF has for characters stand for them in headings and numbering', () => {
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  const sections = reports.flatMap((report) => report.sections);
  assert.deepEqual(
    sections.map(({ number, title }) => [number, title]),
    [
      [1, '一、总体情况'],
      [2, '二、主动公开政府信息情况'],
      [3, '三、收到和处理政府信息公开申请情况'],
    ],
  );
  assert.deepEqual(figuresRead(text), { 1: '1 0 0 0 0 0 1', 2: '2 0 0 0 0 0 2' });
});
