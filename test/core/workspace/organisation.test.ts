import assert from 'node:assert/strict';
import { test } from 'node:test';
import { organisationKey } from '../../../server/src/workspace/organisation.ts';

test('blanks, 政府, a year in front and the shape of characters make no difference', () => {
  for (const name of [
    '某县',
    '某 县',
    '某县人民政府',
    '某县政府',
    '2023年某县',
    '２０２３年度某县',
    '某縣人民政府',
    '“某县”',
  ])
    assert.equal(organisationKey(name), '某县', name);
});

test('offices stay apart', () => {
  const names = ['某县', '某县人民政府办公厅', '某县第1税务所', '某县第2税务所', '某县（本级）'];
  assert.equal(new Set(names.map(organisationKey)).size, names.length);
});

test('a name of nothing but 政府 is kept', () => assert.equal(organisationKey('人民政府'), '人民'));
