/** The sentences of a kind of report that the engine never heard of are held against its tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from '../../server/src/forms/form.ts';
import { formOf } from '../../server/src/kinds/kind.ts';
import { analyse, kinds } from '../support/analyse.ts';
import { bracedOf, plainOf, readIn } from '../support/narrative.ts';
import { writeTable } from '../support/table.ts';
import { loans } from './libraryFigures.ts';
import { library } from './libraryKind.ts';

const form = formOf(library, 'loans', '2020') as Form;
const { table } = writeTable(form, loans);
const report = { kind: library, tables: [table], year: 2024, organisation: '云溪图书馆' };

/** Reads a text of section one; braces stand as in `test/support/narrative.ts`. */
function check(braced: string, ...claims: string[]): void {
  const text = plainOf(braced);
  const narrative = readIn(report, text, 1);
  assert.equal(bracedOf(text, narrative), braced);
  assert.deepEqual(
    narrative.claims.map(({ claim }) => claim.name),
    claims,
  );
}

test('its figures are linked by the roles of its words', () => {
  check('全年外借图书{5,560册=lent:sum}，归还{5515册=back:sum}，年末在借{190册=end:sum}。');
  check('全年借出文献{五千五百六十册=lent:sum}，其中少儿{2100册=lent:child}，占{37.8%=lent:child}。');
  check('图书{5560册次=lent:sum}。');
});

test('its figures are denied by its tables where nothing excuses them', () => {
  check('全年外借图书{5650册≠lent:sum}，年末在借{109册≠end:sum}。');
  check('全年外借图书{5560册=lent:sum}，少儿读者{2010册≠lent:child}。');
  check('上年外借图书5650册，其中某分馆外借图书565册。');
});

test('its claims are denied too', () => {
  check('全年未外借图书。', 'no-loans');
  check('全年外借图书{5560册=lent:sum}，均已归还。', 'all-back');
});

test('words of another kind mean nothing in it', () => {
  check('全年收到申请5560件，办结5515件，结转190件。');
});

/** The findings about the prose of a whole draft with that sentence. */
function toldOf(sentence: string): string[] {
  const rows = form.rows.map(({ key, label }) => [label, ...Object.values(loans[key] ?? {})]);
  const head = ['外借项目', '成人读者', '少儿读者', '集体读者', '合计'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const start = ['云溪图书馆2024年公共图书馆服务年度报告', '一、总体服务概况', sentence, '二、文献外借情况'];
  const text = [...start, ...lines, ''].join('\n');
  const { reports } = analyse(text, { kinds: [...kinds, library], edition: 'auto', markup: 'text' });
  const findings = reports.flatMap((report) => report.findings.filter(({ code }) => code.startsWith('narrative-')));
  return findings.map(({ code, message }) => `${code} ${message.zh}`);
}

test('the findings say so in its words', () => {
  assert.deepEqual(toldOf('全年外借图书5650册。'), [
    'narrative-figure 正文写的是5650册，表中“二、本年外借册数 · 合计”是 5560',
  ]);
  assert.deepEqual(toldOf('全年未外借图书。'), [
    'narrative-claim 正文说没有外借，而表中“二、本年外借册数 · 合计”是 5560',
  ]);
});
