import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codes } from '../../server/src/check/codes.ts';

const folder = 'docs/codes';
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

function codeOf(page: string): string {
  return page.replace(/(?:\.en)?\.md$/, '');
}

test('every code that is reported has a page in both languages', () => {
  for (const code of Object.keys(codes))
    for (const page of [`${code}.md`, `${code}.en.md`]) assert.ok(pages.includes(page), page);
});

test('every page is of a code, and both languages show the same example', () => {
  for (const page of pages) {
    const code = codeOf(page);
    assert.ok(code in codes, page);
    const [zh, en] = [`${code}.md`, `${code}.en.md`].map((name) => blocksOf(name)[0]);
    assert.equal(zh, en, page);
  }
});

test('the example of a page gives its finding', () => {
  for (const page of pages)
    assert.match(
      blocksOf(page)[1] ?? '',
      new RegExp(`^(?:(?:[^ :]+:)?\\d+:\\d+|第\\d+段|paragraph \\d+): \\w+ ${codeOf(page)} `),
      `${page}: its second block is not the rule’s finding: npm run generate puts there what is found in the first`,
    );
});

test('a page has its example, basis, remedy and the way to turn it off', () => {
  const zh = ['例子', '依据', '怎么改', '怎么关闭'];
  const en = ['Example', 'Basis', 'How to fix it', 'How to turn it off'];
  for (const page of pages) {
    const text = textOf(page).replace(/^```.*?^```$/gms, '');
    const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    assert.deepEqual(headings, page.endsWith('.en.md') ? en : zh, `${page}: give it these headings, in this order`);
  }
});

function textOf(page: string): string {
  return readFileSync(`${folder}/${page}`, 'utf8');
}

/** The draft of the page, and what `npm run generate` found its findings to be. */
function blocksOf(page: string): string[] {
  return [...textOf(page).matchAll(/^```text\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
}
