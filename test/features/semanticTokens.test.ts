import assert from 'node:assert/strict';
import { test } from 'node:test';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { read, requests } from '../support/read.ts';

test('labels and figures are told apart, with what else is known of them', () => {
  const { analysis, text } = read(requests('\n| （一）予以公开 | 10 | 3 | / |  | 0 | 0 | 14 |\n'));
  const tokens = semanticTokens(analysis).map(({ range, type, modifiers }) =>
    [text.slice(range.start, range.end), type, ...modifiers].join(' '),
  );
  assert.deepEqual(tokens, [
    '自然人 label',
    '商业企业 label',
    '科研机构 label',
    '社会公益组织 label',
    '法律服务机构 label',
    '其他 label',
    '总计 label',
    '（一）予以公开 label',
    '10 figure',
    '3 figure',
    '/ figure none',
    '0 figure',
    '0 figure',
    '14 figure total',
  ]);
});
