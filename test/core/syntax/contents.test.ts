/** A title page and a table of contents before a report are no report of their own, and no sections of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';

const report = readFileSync('samples/正确.年报.md', 'utf8');
const [heading = '', ...body] = report.split('\n');
const title = heading.replace('# ', '');
const sections = [...report.matchAll(/^## (.*)$/gm)].map(([, words = '']) => words);

const contents: Readonly<Record<string, readonly string[]>> = {
  'dots and page numbers': sections.map((words, nth) => `${words}………………${nth + 1}`),
  'full stops and page numbers': sections.map((words, nth) => `${words} .......... ${nth + 3}`),
  'a TAB and page numbers': sections.map((words, nth) => `${words}\t${nth + 1}`),
  'page numbers in marks': sections.map((words, nth) => `${words}  - ${nth + 1} -`),
  'no page numbers': sections,
  links: sections.map((words) => `- [${words}](#${words})`),
};

for (const [how, lines] of Object.entries(contents)) {
  const list = ['目录', '', ...lines].join('\n');
  const drafts = {
    'behind a title page': [title, '', list, '', report],
    'under the title': [heading, '', list, ...body],
    'before the title': [list, '', report],
  };
  for (const [where, parts] of Object.entries(drafts))
    test(`a table of contents with ${how}, ${where}`, () => {
      const { reports } = analyse(parts.join('\n'), { edition: 'auto', markup: 'text' });
      assert.deepEqual(
        reports.map(({ sections: found }) => found.map(({ title: words }) => words)),
        [sections],
      );
      assert.deepEqual(
        reports.flatMap(({ findings }) => findings.map(({ code, message }) => `${code}: ${message.en}`)),
        [],
      );
    });
}
