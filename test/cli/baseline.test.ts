import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji } from '../support/commandLine.ts';
import { broken, correct, folderOf } from './drafts.ts';

/** A folder with a draft that has an error, and the path of a baseline beside it. */
function folderWithFault() {
  const folder = folderOf({ 'a.md': broken, 'b.md': correct });
  return { folder, draft: join(folder, 'a.md'), baseline: join(folder, 'known.json') };
}

const check = (...argv: string[]) => gouji(['check', '--lang', 'en', ...argv]);

test('the first run reports as usual and records; later ones report what is new', async () => {
  const { folder, draft, baseline } = folderWithFault();
  const [plain, first] = [await check(folder), await check('--baseline', baseline, folder)];
  assert.deepEqual([first.status, first.stdout], [plain.status, plain.stdout]);
  assert.match(first.stderr, /^gouji: what there is was recorded in .*known\.json/);
  const second = await check('--baseline', baseline, folder);
  assert.equal(second.status, 0);
  assert.match(second.stdout, /^files 2: reports 2, skipped 0, unreadable 0; errors 0, warnings 0, excepted 1; /);
  writeFileSync(join(folder, 'c.md'), readFileSync(draft));
  const third = await check('--baseline', baseline, folder);
  assert.equal(third.status, 1);
  assert.match(third.stdout, /c\.md:/);
  assert.doesNotMatch(third.stdout, /^\S*a\.md:/m);
});

test('a file that is no baseline is named with its key, and nothing is checked', async () => {
  const { folder, baseline } = folderWithFault();
  for (const [text, key] of [
    ['{', 'known.json: no file as'],
    ['{"version":1,"findings":[{"file":1,"code":"row-total","at":[],"values":{}}]}', '(findings.0.file)'],
    ['{"version":2,"findings":[]}', '(version)'],
  ] as const) {
    writeFileSync(baseline, text);
    const { status, stdout, stderr } = await check('--baseline', baseline, folder);
    assert.deepEqual([status, stdout, stderr.includes(key)], [2, '', true], stderr);
  }
});

test('every format counts what was accepted, and lists it with its reason', async () => {
  const { folder, baseline } = folderWithFault();
  await check('--baseline', baseline, folder);
  const { findings } = JSON.parse(readFileSync(baseline, 'utf8')) as { findings: { file: string }[] };
  const exceptions = findings.map((finding) => ({ ...finding, reason: 'as printed' }));
  rmSync(baseline);
  writeFileSync(join(folder, 'gouji.json'), JSON.stringify({ exceptions }));
  const printed = async (format: string) => (await check('--format', format, folder)).stdout;
  const text = await printed('text');
  assert.match(text, /a\.md:\d+:\d+: excepted not-a-number .*\(accepted: as printed\)\n/);
  assert.match(text, /errors 0, warnings 0, excepted 1; /);
  const { files } = JSON.parse(await printed('json')) as { files: { excepted: number; exceptions: unknown[] }[] };
  assert.deepEqual(
    files.map(({ excepted }) => excepted > 0),
    [true, exceptions.length > (files[0]?.excepted ?? 0)],
  );
  assert.match(await printed('sarif'), /"suppressions":\[\{"kind":"external","justification":"as printed"\}\]/);
  assert.match(await printed('junit'), /<skipped message="as printed: /);
  assert.match(await printed('github'), /excepted not-a-number/);
});
