import assert from 'node:assert/strict';
import { test } from 'node:test';
import picomatch from 'picomatch';
import {
  isDraftName,
  isNamedReport,
  isOfInterest,
  isPageName,
  reportEndings,
  telltaleNames,
  watchedPatterns,
} from '../../../server/src/workspace/draftFiles.ts';

/** The names among some that are of a sort. */
const among = (is: (name: string) => boolean, ...names: string[]) => names.filter((name) => is(name));

test('a draft is told by its ending, in capitals or not', () => {
  const names = ['a.md', 'b.TXT', 'c.html', 'd.htm', 'e.docx', 'md', 'f.md.bak', 'g.markdown'];
  assert.deepEqual(among(isDraftName, ...names), ['a.md', 'b.TXT', 'c.html', 'd.htm']);
});

test('a page is told by its ending, in capitals or not', () => {
  assert.deepEqual(among(isPageName, 'a.html', 'b.HTM', 'c.md', 'html'), ['a.html', 'b.HTM']);
});

test('a report is named as one in front of the ending of a text', () => {
  assert.deepEqual(reportEndings, ['.年报.md', '.nianbao.md', '.年报.txt', '.nianbao.txt']);
  const names = [
    '2024.年报.md',
    'a.nianbao.txt',
    'b.年报.TXT',
    '年报.md',
    'c年报.md',
    'd.年报.html',
    '某县.年报.md/e.md',
  ];
  assert.deepEqual(among(isNamedReport, ...names), ['2024.年报.md', 'a.nianbao.txt', 'b.年报.TXT']);
});

test('what declares something of drafts is of interest beside them', () => {
  assert.deepEqual(
    among(isOfInterest, 'a.md', 'gouji.json', 'b.gouji-kind.json', 'package.json', 'my-gouji.json', 'b.DOCX', 'c.png'),
    ['a.md', 'gouji.json', 'b.gouji-kind.json', 'b.DOCX'],
  );
  assert.deepEqual(watchedPatterns, [
    '**/*.{md,txt,html,htm,docx,docm,dotx,dotm,xlsx,xlsm,odt,ods,doc,dot,wps,wpt,xls,xlt,et,ett,rtf,pdf,ofd}',
    '**/gouji.json',
    '**/*.gouji-kind.json',
  ]);
});

test('a folder is known to hold reports by names that say so', () => {
  const names = [
    '某县财政局2024年报.md',
    '2024.nianbao.txt',
    '政府信息公开工作年度报告.html',
    'gouji.json',
    'README.md',
  ];
  assert.deepEqual(among(picomatch([...telltaleNames]), ...names), names.slice(0, -1));
});
