import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { version } = readJson('package.json') as { readonly version: string };
const pages = ['.', 'docs', 'docs/codes'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** All that the pattern's first group matches in a page. */
function found(pattern: RegExp, page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, part = '']) => part);
}

/** Each page with what is wrong in it. */
function mistakes(inPage: (page: string) => readonly string[]): string[] {
  return pages.flatMap((page) => inPage(page).map((mistake) => `${page}: ${mistake}`));
}

test('links between the documents lead to files', () => {
  const isMissing = (page: string) => (link: string) => !existsSync(join(dirname(page), decodeURI(link)));
  assert.deepEqual(
    mistakes((page) => found(/\]\((?!https?:|#)([^)#\s]+)/g, page).filter(isMissing(page))),
    [],
  );
});

test('the documents name the packages of this version', () => {
  assert.deepEqual(
    mistakes((page) => found(/gouji-(\d[\w.-]*)\.(?:vsix|tgz)/g, page).filter((named) => named !== version)),
    [],
  );
});

test('the documents name scripts that there are', () => {
  const { scripts } = readJson('package.json') as { readonly scripts: object };
  assert.deepEqual(
    mistakes((page) => found(/npm run ([\w:]+)/g, page).filter((name) => !Object.hasOwn(scripts, name))),
    [],
  );
});

for (const [page, category, texts] of [
  ['README.md', 'Gouji: ', 'package.nls.json'],
  ['README.zh-CN.md', '勾稽: ', 'package.nls.zh-cn.json'],
] as const)
  test(`the commands of ${page} are called as in the palette`, () => {
    const titles = Object.values(readJson(texts) as Record<string, string>);
    const named = found(new RegExp(`\\*\\*${category}([^*]+)\\*\\*`, 'g'), page);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((title) => !titles.includes(title)),
      [],
    );
  });
