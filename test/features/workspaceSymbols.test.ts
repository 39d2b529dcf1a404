import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSymbols } from '../../server/src/features/navigation/workspaceSymbols.ts';
import { read, requests } from '../support/read.ts';

const { analysis } = read(requests('\n| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'));

function check(query: string, expected: [name: string, container: string][]): void {
  assert.deepEqual(
    findSymbols(analysis, query, 'zh-CN').map(({ entry, container }) => [entry.name, container]),
    expected,
  );
}

const row: [string, string] = ['二、上年结转政府信息公开申请数量', '收到和处理政府信息公开申请情况'];

test('entries are found by their words, with what they stand in', () => {
  check('上年结转', [row]);
});

test('and by the initials of their pinyin', () => {
  check('snjz', [row]);
});

test('without a query all are found', () => {
  assert.equal(findSymbols(analysis, '', 'zh-CN').length, 3);
});

test('what is not there is not found', () => {
  check('行政复议', []);
});
