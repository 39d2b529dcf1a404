import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bracedOf, plainOf, readProse } from '../../support/narrative.ts';

/** What is read of the sentence in a report of that organisation. */
function check(organisation: string, braced: string): void {
  const text = plainOf(braced);
  assert.equal(bracedOf(text, readProse(text, { organisation })), braced);
}

test('all offices of a place are the whole for its government, and more than that for an office', () => {
  check('青禾县', '全县共收到政府信息公开申请{995件≠1}。');
  check('青禾县人民政府', '全县共收到政府信息公开申请{995件≠1}。');
  check('青禾县财政局', '全县共收到政府信息公开申请9950件。');
  check('青禾县财政局', '我局共收到政府信息公开申请{995件≠1}。');
});

test('a report speaks of its organisation by name, in whole or in part', () => {
  check('东湖市松岭区人民政府柳溪街道办事处', '柳溪街道共收到政府信息公开申请{995件≠1}。');
  check('东湖市松岭区人民政府柳溪街道办事处', '街道共收到政府信息公开申请{995件≠1}。');
  check('东湖市松岭区', '松岭区共收到政府信息公开申请{995件≠1}。');
  check('东湖市松岭区', '柳溪街道共收到政府信息公开申请995件。');
});
