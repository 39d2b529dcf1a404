import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';

test('a row may begin with a quoted cell of several lines, as a spreadsheet copies it', () => {
  const text =
    '二、主动公开政府信息情况\n\n"信息\n内容"\t本年制发件数\t"本年废\n止件数"\t现行有效件数\n规章\t0\t1\t1\n';
  assert.deepEqual(figuresRead(`${text}"行政规范\n性文件"\t2\t0\t2\n`), { rules: '0 1 1', normative: '2 0 2' });
});
