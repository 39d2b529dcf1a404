import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packed } from './installed.ts';

const archive = readFileSync(packed('vsix'));

/** The files in the directory of an archive, which stands before the record at its end, and how many bytes each takes. */
function entriesIn(zip: Buffer): { readonly name: string; readonly size: number }[] {
  const signature = (at: number) => zip.toString('latin1', at, at + 4);
  const entries: { name: string; size: number }[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (signature(at) === 'PK\x01\x02') {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + name), size: zip.readUInt32LE(at + 20) });
    at += 46 + name + extra + comment;
  }
  return entries;
}

test('the extension holds what it needs and nothing else', () => {
  // Parts that are loaded when they are needed are called by what is in them; the pages of rules are shown offline.
  const several = /^extension\/(?:dist\/(?:server|client)\/[\w.-]+\.js|docs\/codes\/[\w-]+(?:\.en)?\.md)$/;
  const names = entriesIn(archive)
    .map(({ name }) => name)
    .filter((name) => !several.test(name));
  assert.deepEqual(names.sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/README.zh-CN.md',
    'extension/ThirdPartyNotices.txt',
    'extension/changelog.md',
    'extension/client/assets/gouji-kind.schema.json',
    'extension/client/assets/gouji.schema.json',
    'extension/client/assets/icon.png',
    'extension/client/assets/walkthrough/check.svg',
    'extension/client/assets/walkthrough/fix.svg',
    'extension/client/assets/walkthrough/hover.svg',
    'extension/client/assets/walkthrough/insert.svg',
    'extension/client/assets/walkthrough/nextYear.svg',
    'extension/client/assets/walkthrough/preview.svg',
    'extension/client/assets/walkthrough/sample.svg',
    'extension/client/language-configuration.json',
    'extension/dist/extension.js',
    'extension/dist/package.json',
    'extension/dist/server.js',
    'extension/dist/web/extension.js',
    'extension/dist/web/server.js',
    'extension/dist/webview/copy.js',
    'extension/dist/webview/form.css',
    'extension/dist/webview/form.js',
    'extension/dist/webview/overview.css',
    'extension/dist/webview/overview.js',
    'extension/dist/webview/preview.css',
    'extension/dist/webview/preview.js',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.zh-cn.json',
    'extension/readme.md',
    'extension/samples/结转错误.年报.md',
    'extension/snippets/gov-report.json',
    'extension/snippets/gov-report.zeros.json',
    'extension/syntaxes/gov-report.injection.tmLanguage.json',
    'extension/syntaxes/gov-report.tmLanguage.json',
  ]);
});

test('the extension takes less than 700 KiB, and with the libraries that read old workbooks and PDF less than 1.4 MB', () => {
  const libraries = entriesIn(archive).filter(({ name }) => /\/(?:readXls|pdf|pdf\.worker)-\w+\.js$/.test(name));
  assert.equal(libraries.length, 3);
  const own = libraries.reduce((sum, { size }) => sum - size, archive.length);
  // The learner of tables, the reader of kind files and what is told of two versions came on top of 600.
  assert.ok(own < 700 * 1024, `${own} bytes`);
  assert.ok(archive.length < 1_400_000, `${archive.length} bytes`);
});
