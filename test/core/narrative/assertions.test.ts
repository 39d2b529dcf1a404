import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { idiomOf } from '../../../server/src/narrative/idiom.ts';
import { assertionsIn } from '../../../server/src/narrative/assertions.ts';
import { commonCues } from '../../../server/src/narrative/cues.ts';

const { readNumerals } = idiomOf(disclosure);

/** The sentences of a text that are read; `|` stands behind the last of them. */
function check(marked: string): void {
  const text = marked.replace('|', '');
  const end = assertionsIn(text, readNumerals(text)).at(-1)?.to ?? 0;
  assert.equal(`${text.slice(0, end)}|${text.slice(end)}`, marked);
}

test('a text is read up to its last figure', () => {
  check('（二）依申请公开。收到申请5件，上年结转2件|。渠道畅通。');
  check('依申请公开。申请总量5|。渠道畅通。');
  check('答复率达到100%|。渠道畅通。');
});

test('a word of denial is read as a figure is', () => {
  check('依申请公开。全年未收到申请|。渠道畅通。');
  check('2023年，不存在行政复议|。渠道畅通。');
});

test('no word of denial is overlooked', () => {
  for (const word of commonCues.not.split(' ')) check(`2023年${word}行政复议|。渠道畅通。`);
  for (const word of commonCues.all.split(' ')) check(`收到申请5件。${word}办结|。渠道畅通。`);
});

test('that all was done says something only behind a figure', () => {
  check('收到申请5件，渠道畅通。均已办结|。渠道畅通。');
  check('|渠道均畅通，已全部更新。');
});

test('numbers that are in no table say nothing', () => {
  check('|统计期限自2023年1月1日起至2023年12月31日止。');
  check('|本年度收取信息处理费0元。');
  check('本年度收取信息处理费10元|。');
});
