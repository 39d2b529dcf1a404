import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { version, engines } = readJson('package.json') as Manifest;
const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const folders = ['.', '.github', 'docs', 'docs/codes', 'docs/decisions', 'docs/dev', 'samples'];
const pages = folders.flatMap(pagesIn);

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

/** The pages of the folder that a page leads to. */
function linkedFrom(page: string): string[] {
  return found(/\]\((?!https?:|#)([^)#\s]+)/g, page).map((link) => join(dirname(page), link));
}

for (const [index, isListed] of [
  ['docs/README.md', (page: string) => !/\.en\.md$|architecture/.test(page)],
  ['docs/README.en.md', (page: string) => page.endsWith('.en.md')],
  ['docs/decisions/README.md', () => true],
  ['docs/dev/README.md', () => true],
] as const)
  test(`${index} lists every page of its folder`, () => {
    const listed = linkedFrom(index);
    const missing = pagesIn(dirname(index)).filter(
      (page) => isListed(page) && page !== index && !listed.includes(page),
    );
    assert.deepEqual(missing, []);
  });

test('every page for authors is there in both languages', () => {
  const names = pagesIn('docs').filter((page) => !page.endsWith('architecture.md'));
  const other = (page: string) =>
    page.endsWith('.en.md') ? page.replace('.en.md', '.md') : page.replace('.md', '.en.md');
  assert.deepEqual(
    names.filter((page) => !names.includes(other(page))),
    [],
  );
});

test('what is done automatically runs on the oldest Node that the manifest allows', () => {
  const oldest = engines.node.replace('>=', '');
  const used = found(/node(?:-version)?: \[?'([\d.]+)'/g, join('.github', 'workflows', 'ci.yml'));
  assert.deepEqual([...new Set(used)], [oldest]);
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
