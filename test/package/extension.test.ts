import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packed } from './installed.ts';

const archive = readFileSync(packed('vsix'));

/** The names in the directory of an archive, which stands before the record at its end. */
function namesIn(zip: Buffer): string[] {
  const signature = (at: number) => zip.toString('latin1', at, at + 4);
  const names: string[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (signature(at) === 'PK\x01\x02') {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

test('the extension holds what it needs and nothing else', () => {
  // Parts that are loaded when they are needed are called by what is in them; the pages of rules are shown offline.
  const several = /^extension\/(?:dist\/(?:server|client)\/[\w-]+\.js|docs\/codes\/[\w-]+(?:\.en)?\.md)$/;
  const names = namesIn(archive).filter((name) => !several.test(name));
  assert.deepEqual(names.sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/README.zh-CN.md',
    'extension/ThirdPartyNotices.txt',
    'extension/changelog.md',
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
    'extension/docs/gouji.schema.json',
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

test('the extension takes less than 600 KiB', () => {
  assert.ok(archive.length < 600 * 1024, `${archive.length} bytes`);
});
