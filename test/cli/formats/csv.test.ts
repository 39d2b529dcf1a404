import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvSheet as csv } from '../../../server/src/cli/formats/csv.ts';
import { gouji } from '../../support/commandLine.ts';
import { markedFile, plainly } from '../../support/markedFile.ts';
import { correct, folderOf } from '../drafts.ts';

test('a sheet has a row for each finding, and names the cell, what it says and what it should', async () => {
  const wrong = correct.replace('| 3 | 0 | 104 |', '| 3 | 0 | 105 |');
  const folder = folderOf({ 'a.md': wrong });
  const { stdout } = await gouji(['check', '--format', 'csv', folder]);
  const [head, ...rows] = stdout.split('\r\n');
  assert.equal(head, '\uFEFFfile,organisation,year,code,severity,row,column,stated,expected,difference,message,reason');
  assert.match(rows.join('\n'), /a\.md,[^,]+,\d{4},[a-z-]+,(?:error|warning),.*,105,104,1,/);
  assert.equal(rows.at(-1), '');
});

test('what differs from last year or from the offices is told with both figures', async () => {
  const { stdout } = await gouji(['check', '--format', 'csv', 'test/workspaces/years', 'test/workspaces/office']);
  assert.match(stdout, /,2024,prior-year,warning,[^,]*,[^,]*,2,1,1,/);
  assert.match(stdout, /,2025,stock-flow,warning,[^,]*,[^,]*,12,14,-2,/);
  assert.match(stdout, /,2023,roll-up,warning,[^,]*,[^,]*,16,15,1,/);
});

test('a field keeps its commas, quotation marks and lines, and is no formula', () => {
  const [first] = csv.file(markedFile('=a,"b".md', '| 12 |\n  ^^ wrong-figure =1+1'), plainly).split('\r\n');
  assert.equal(first, `"'=a,""b"".md",,,wrong-figure,error,,,,,,'=1+1,`);
});

test('a file that cannot be read is a row, one without a report is none', () => {
  const unreadable = csv.file({ path: 'a.md', kind: 'unreadable', reason: 'gone' }, plainly);
  assert.equal(unreadable, 'a.md,,,unreadable,error,,,,,,gone,\r\n');
  assert.equal(csv.file({ path: 'a.md', kind: 'skipped' }, plainly), '');
});
