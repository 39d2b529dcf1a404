/** What a file or a draft is called or says is shown, and never acts on whoever looks at it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formats } from '../../../server/src/cli/formats/index.ts';
import { gouji, temporaryFolder } from '../../support/commandLine.ts';
import { unpacked } from '../../support/unpacked.ts';
import { correct, folderOf } from '../drafts.ts';

const drafts = folderOf({ 'a\u202Eb.md': correct.replace('| 37 |', '| 三\u202E\u2067x |'), 'c\u009B.md': correct });

for (const name of [...formats.keys()].filter((name) => name !== 'xlsx'))
  test(`${name} shows what turns text round, and what terminals act on`, async () => {
    const output = join(temporaryFolder(), 'output');
    await gouji(['check', '--format', name, '--fail-on', 'never', '--output', output, drafts]);
    const written = readFileSync(output, 'utf8').replace(/<script>[^]*?<\/script>/g, '');
    assert.match(written, /not-a-number/);
    assert.doesNotMatch(written, /[\p{Bidi_C}\x1B\x7F-\x9F]/u);
  });

test('JSON names the files as they are called', async () => {
  const { stdout } = await gouji(['check', '--format', 'json', drafts]);
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  assert.deepEqual(
    files.map(({ path }) => path.slice(drafts.length + 1)),
    ['a\u202Eb.md', 'c\u009B.md'],
  );
});

test('certificates and comparisons show the same', async () => {
  const [draft = '', other = ''] = ['a\u202Eb.md', 'c\u009B.md'].map((name) => join(drafts, name));
  const [html, docx] = ['html', 'docx'].map((form) => join(temporaryFolder(), `certificate.${form}`));
  for (const out of [html, docx]) await gouji(['certify', '--out', String(out), draft]);
  const compared = (format: string) => gouji(['diff', '--format', format, other, draft]);
  const written = [
    readFileSync(String(html), 'utf8'),
    unpacked(readFileSync(String(docx)))['word/document.xml'] ?? '',
    (await compared('text')).stdout,
    (await compared('json')).stdout,
    // The page is bytes, which the test's page takes down as numbers.
    Buffer.from((await compared('html')).stdout.split(',').map(Number)).toString(),
  ];
  for (const text of written) {
    assert.match(text, /not-a-number/);
    assert.doesNotMatch(text, /[\p{Bidi_C}\x1B\x7F-\x9F]/u);
  }
});

test('what is told on standard error is shown, too', async () => {
  const gone = join(drafts, 'gone\u202E\u009B2J.md');
  for (const argv of [
    ['check', gone],
    ['diff', gone, gone],
    ['certify', gone],
    ['export', gone],
  ])
    assert.doesNotMatch((await gouji(argv)).stderr, /[\p{Bidi_C}\x1B\x7F-\x9F]/u, argv[0]);
});
