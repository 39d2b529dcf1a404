import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutHidden } from '../../../server/src/syntax/html/hiddenParts.ts';
import { figuresRead } from '../../support/figuresRead.ts';

/** Texts that are no pages; what their HTML hides stands in `⟦⟧`. */
const cases = [
  '甲 <b>乙</b> a < b',
  '甲\n⟦<div style="display:none">\n| 乙 |\n</div>⟧\n丙',
  '| 86⟦<span hidden>99</span>⟧ |',
  '<p style="visibility:hidden">⟦甲⟧<b>⟦乙⟧</b></p>',
  '⟦<style>.x{display:none}</style>⟧⟦<p class="x">甲</p>⟧乙',
  '⟦<td hidden>1⟧<td>2',
  '⟦<div hidden><p hidden>甲</p><b>乙</b></div>⟧丙',
  '<div hidden>甲',
  '<div hidden>甲<p>乙',
  '<details><summary>甲</summary>乙</details>⟦<dialog>丙</dialog>⟧',
];

test('what a draft hides by HTML is blank, and all else keeps its place', () => {
  for (const each of cases) {
    const text = each.replace(/[⟦⟧]/g, '');
    const shown = each.replace(/⟦([^⟧]*)⟧/g, (_, hidden: string) => hidden.replace(/[^\n]/g, ' '));
    assert.equal(withoutHidden(text), shown);
  }
});

test('a hidden table around another in a draft is not read', () => {
  const head = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n';
  const hidden = `<div style="display:none">\n\n${head}| 规章 | 7 | 6 | 9 |\n\n</div>\n\n`;
  const shown = `${head}| 规章 | 5 | 1 | 12 |\n`;
  const heading = '## 二、主动公开政府信息情况\n\n';
  assert.deepEqual(figuresRead(heading + hidden + shown), { rules: '5 1 12' });
  assert.deepEqual(figuresRead(heading + shown + hidden), { rules: '5 1 12' });
  assert.deepEqual(figuresRead(heading + hidden.replace('</div>', '') + shown), { rules: '7 6 9' });
});
