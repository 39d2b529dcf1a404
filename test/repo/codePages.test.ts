import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codes } from '../../server/src/check/codes.ts';
import { rules } from '../../server/src/check/rules/index.ts';
import type { Wording } from '../../server/src/forms/schema.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';

const folder = 'docs/codes';
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

function languageOf(page: string): keyof Wording {
  return page.endsWith('.en.md') ? 'en' : 'zh';
}

/** The findings of the page's code in a draft, as `gouji check` prints them behind the path. */
function printed(draft: string, code: string, language: keyof Wording): string {
  const { reports, lines } = analyse(draft, { edition: 'auto', markup: 'text', force: true });
  const findings = reports.flatMap((report) => report.findings).filter((finding) => finding.code === code);
  return findings
    .map(({ span, severity, message }) => {
      const { line, character } = lines.positionAt(span.start);
      return `${line + 1}:${character + 1}: ${severity} ${code} ${message[language]}\n`;
    })
    .join('');
}

test('every code that is reported has a page in both languages', () => {
  for (const { code } of rules)
    for (const page of [`${code}.md`, `${code}.en.md`]) assert.ok(pages.includes(page), page);
});

test('every page is of a code', () => {
  for (const page of pages) assert.ok(page.replace(/(?:\.en)?\.md$/, '') in codes, page);
});

test('the example of a page gives its finding, in the words printed there', () => {
  for (const page of pages) {
    const text = readFileSync(`${folder}/${page}`, 'utf8');
    const [draft, output] = [...text.matchAll(/^```text\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
    assert.ok(draft && output, page);
    assert.equal(output, printed(draft, page.replace(/(?:\.en)?\.md$/, ''), languageOf(page)), page);
  }
});

test('a page has its example, basis, remedy and the way to turn it off', () => {
  const parts = {
    zh: ['例子', '依据', '怎么改', '怎么关闭'],
    en: ['Example', 'Basis', 'How to fix it', 'How to turn it off'],
  };
  for (const page of pages) {
    const text = readFileSync(`${folder}/${page}`, 'utf8').replace(/^```.*?^```$/gms, '');
    const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    assert.deepEqual(headings, parts[languageOf(page)], page);
  }
});
