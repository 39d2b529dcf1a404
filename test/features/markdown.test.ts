import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown, lines, paragraphs, withoutMarkup } from '../../server/src/features/basis/markdown.ts';

test('what Markdown would read as markup is escaped, and nothing else', () => {
  assert.equal(escapeMarkdown('1.属于国家秘密（三）'), '1.属于国家秘密（三）');
  assert.equal(escapeMarkdown('a*b|c<d>'), 'a\\*b\\|c\\<d\\>');
  assert.equal(escapeMarkdown('- 无\n3. 其他'), '\\- 无\n\\3. 其他');
});

test('without markup the same words are left', () => {
  const text = paragraphs([`**${escapeMarkdown('x*')}**`, '', lines(['一 1', '二 2'])]);
  assert.equal(text, '**x\\***\n\n一 1  \n二 2');
  assert.equal(withoutMarkup(text), 'x*\n\n一 1\n二 2');
});
