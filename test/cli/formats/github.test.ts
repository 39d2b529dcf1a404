import assert from 'node:assert/strict';
import { test } from 'node:test';
import { github } from '../../../server/src/cli/formats/github.ts';
import { text } from '../../../server/src/cli/formats/text.ts';
import { markedFile, plainly } from '../../support/markedFile.ts';

test('a finding is a workflow command with its place; the text is for whoever reads the log', () => {
  const file = markedFile(
    'a,b.md',
    `
| 规章 | 12 |
         ^^ wrong-figure 100% wrong: should be 13
         ! blank-figure blank
| 规范 | 12 |
         ^^ table-total off
`,
  );
  assert.equal(
    github.file(file, plainly),
    [
      '::error file=a%2Cb.md,line=1,endLine=1,col=8,endColumn=10,title=wrong-figure::100%25 wrong: should be 13',
      '::notice file=a%2Cb.md,line=1,endLine=1,col=8,endColumn=8,title=blank-figure::blank',
      '::warning file=a%2Cb.md,line=2,endLine=2,col=8,endColumn=10,title=table-total::off',
      text.file(file, plainly),
    ].join('\n'),
  );
});

test('what stands in a draft or in its name is no command', () => {
  const file = markedFile(
    '::error::a.md',
    `
::warning::x ##[error]y
             ^^^^^^^^^^ leftover odd
`,
  );
  const commands = github
    .file(file, plainly)
    .split('\n')
    .filter((line) => /^\s*::|##\[/.test(line));
  assert.deepEqual(commands, [
    '::notice file=%3A%3Aerror%3A%3Aa.md,line=1,endLine=1,col=14,endColumn=24,title=leftover::odd',
  ]);
});

test('a draft that cannot be read is an error, one that is no report is nothing', () => {
  assert.equal(github.file({ path: 'a.md', kind: 'skipped' }, plainly), '');
  assert.equal(
    github.file({ path: 'a.md', kind: 'unreadable', reason: 'two\nlines' }, plainly),
    '::error file=a.md::two%0Alines\n',
  );
});
