import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';

const lines = [
  '二、主动公开政府信息情况',
  '',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '|---|---|---|---|',
  '| 规章 | 0 | 1 |  |',
  '| 行政规范性文件 |  | 2 | 3 |',
];

test('a draft in the strings of a notebook is read without what stands around them', () => {
  const source = lines.map((line) => `    ${JSON.stringify(`${line}\n`)}`).join(',\n');
  assert.deepEqual(figuresRead(`  "source": [\n${source}\n   ]\n`), { rules: '0 1 _', normative: '_ 2 3' });
});

test('cells in quotation marks are cells', () => {
  const csv = '二、主动公开政府信息情况\n\n"信息内容","本年制发件数","本年废止件数","现行有效件数"\n';
  const rows = ['"规章","0","1",""', '"行政规范性文件","2","3","4"'];
  assert.deepEqual(figuresRead(csv + rows.join('\n')), { rules: '0 1 _', normative: '2 3 4' });
});
