import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, fixtureFiles, withMarks } from '../../support/fixture.ts';

function marked(source: string): string[] {
  const { text, marks } = fixture(source);
  return marks.map((mark) => `${text.slice(mark.start, mark.end)}@${mark.start} ${mark.note}`.trim());
}

test('a caret under a Han character counts two columns', () => {
  const source = `
| 规章 | 12 | 0 |
  ^^^^ label
         ^^   ^ figures
`;
  assert.deepEqual(marked(source), ['规章@2 label', '12@7 figures', '0@12 figures']);
  assert.equal(fixture(source).text, '| 规章 | 12 | 0 |\n');
});

test('an exclamation mark is an empty place, also at the end of a line', () => {
  assert.deepEqual(marked('\n规章\t\t7\n    \t! blank\n    \t\t^ seven\n    \t\t !'), ['@3 blank', '7@4 seven', '@5']);
});

test('a mark on a later line counts from the start of the file', () => {
  assert.deepEqual(marked('\n第一行\n\n第三行\n  ^^\n'), ['三@6']);
});

test('several files stand in one string', () => {
  const files = fixtureFiles('\n//- a.md\n一\n//- b/c.md\n二\n^^ here\n');
  assert.deepEqual(files, [
    { name: 'a.md', text: '一\n', marks: [] },
    { name: 'b/c.md', text: '二\n', marks: [{ start: 0, end: 1, note: 'here' }] },
  ]);
});

test('a mark past the end of its line is a mistake of the test', () => {
  assert.throws(() => fixture('\n规章\n     ^\n'), /past the end/);
  assert.throws(() => fixture('//- a\n//- b\n'), /one file/);
});

test('what is drawn is what is read', () => {
  const source = '规章 | 12 |  |\n       ^^ wrong\n            ! blank\n\t七\n\t^^ row\n';
  const { text, marks } = fixture(source);
  assert.equal(withMarks(text, marks), source);
});
