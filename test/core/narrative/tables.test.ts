import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bracedOf, plainOf, readProse, type Changes } from '../../support/narrative.ts';

/** Of the sentence exactly the figures in braces are linked, against the county's tables with those changes. */
function check(braced: string, changes: Changes, section = 1): void {
  const text = plainOf(braced);
  assert.equal(bracedOf(text, readProse(text, { changes, section })), braced);
}

test('a figure whose cell is blank is linked and not judged', () => {
  check('新收政府信息公开申请{959件=1}，结转下年度{82件~4}。', { 'requests 4 total': '' });
  check('新收政府信息公开申请{959件=1}，结转下年度{0件~4}。', { 'requests 4 total': '/' });
});

test('a blank in a sum counts as 0', () =>
  check('不予公开{60件=3.3}，无法提供{509件=3.4}。', { 'requests 3.3.1 total': '' }));

test('a figure whose cell was not read is left alone', () =>
  check('新收政府信息公开申请{959件=1}，结转下年度81件。', { 'requests 4 total': '八十二' }));

test('nothing is contradicted where a part of the sum is blank', () =>
  check('办结政府信息公开申请{1010件=3.7}，其中无法提供599件。', { 'requests 3.4.2 total': '' }));

test('only the sections that report the year’s figures are held against the tables', () => {
  check('2023年，全县共收到政府信息公开申请{995件≠1}。', {}, 3);
  check('2023年，全县共收到政府信息公开申请995件。', {}, 5);
  check('2023年，全县共收到政府信息公开申请{959件=1}。', {}, 5);
});

test('a group with a row that was not read is compared with nothing', () => {
  check('办结申请{1010件=3.7}，其中予以公开{279件=3.1}，部分公开{35件=3.2}，无法提供501件。', {
    'requests 3.4.2 total': '十六',
  });
});

test('a lone dissenter is told where the year’s figures are judged', () => {
  const sentence = '新收{959件=1}，上年结转{133件=2}，办理结果：予以公开{279件=3.1}，不予公开';
  check(`${sentence}{36件≠3.3}。`, {}, 3);
  check(`${sentence}36件。`, {}, 5);
});

test('a piece of a table that stands loose in its section is no sentence', () => {
  check('四、结转下年度继续办理 81', {}, 3);
  check('全年办结1001件', {}, 3);
});
