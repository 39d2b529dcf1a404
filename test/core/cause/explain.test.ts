import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainTable } from '../../../server/src/check/cause/explainTable.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import type { Repair } from '../../../server/src/check/model/found.ts';
import { formOf } from '../../support/forms.ts';
import { replaced, requestsWith, writeTable, type Texts, type WrittenTable } from '../../support/table.ts';

const requests = formOf('requests', '2021');
const litigation = formOf('litigation', '2021');

/** A small office: natural persons and businesses ask, most places are 0. */
const office = requestsWith('2021', {
  '2 person': 43,
  '2 company': 2,
  '3.1 person': 311,
  '3.1 company': 39,
  '3.2 person': 23,
  '3.2 legal': 1,
  '3.3.2 person': 44,
  '3.3.7 person': 27,
  '3.3.7 company': 1,
  '3.4.1 person': 958,
  '3.4.1 company': 4,
  '3.6.3 person': 59,
  '3.6.3 company': 13,
  '4 person': 55,
});

function officeWith(changes: Record<string, string | number>): WrittenTable {
  return writeTable(requests, replaced(office, changes));
}

/** `4 person 2701→55`, cell by cell. */
function changesOf(repair: Repair | undefined): string {
  const cells = repair?.cells ?? [];
  return cells.map(({ cell, to }) => `${cell.slot.row.key} ${cell.slot.column.key} ${cell.text}→${to}`).join(', ');
}

function only(findings: readonly Finding[]): Finding {
  assert.equal(findings.length, 1);
  return findings[0] as Finding;
}

/** Each finding with the place it stands on and its first repair. */
function summary(findings: readonly Finding[], { text }: WrittenTable): string[] {
  return findings.map(({ code, span, repairs: [first] }) => {
    const slip = first?.slip ? ` (${first.slip})` : '';
    return `${code} [${text.slice(span.start, span.end).replaceAll('\t', ' ')}] ${changesOf(first)}${slip}`;
  });
}

test('a table that ties gives nothing', () => {
  assert.deepEqual(explainTable(officeWith({})), []);
});

test('one wrong figure is named with its value, the slip and both sums', () => {
  const table = officeWith({ '3.1 person': 331 });
  const finding = only(explainTable(table));
  assert.equal(finding.severity, 'error');
  assert.deepEqual(finding.relations, ['requests.row.3.1', 'requests.outcome.person']);
  assert.equal(finding.message.zh, '“（一）予以公开 · 自然人”应为 311，现为 331；改后该行、该列均相符');
  assert.deepEqual(
    finding.related.map(({ message }) => message.zh),
    [
      '自然人 331 + 商业企业 39 = 370，总计 350',
      '（一）331 + （二）23 + （三）2项 44 + （三）7项 27 + （四）1项 958 + （六）3项 59 = 1442，（七）1422',
    ],
  );
  assert.deepEqual(summary([finding], table), ['wrong-figure [331] 3.1 person 331→311']);
});

const slips: [string, Record<string, string | number>, string[]][] = [
  ['digits swapped', { '3.4.1 person': 985 }, ['wrong-figure [985] 3.4.1 person 985→958 (digits-swapped)']],
  ['a digit dropped', { '3.4.1 person': 98 }, ['wrong-figure [98] 3.4.1 person 98→958 (digit-dropped)']],
  ['a digit typed twice', { '3.1 person': 3311 }, ['wrong-figure [3311] 3.1 person 3311→311 (digit-doubled)']],
  ['a zero too many', { '3.2 person': 230 }, ['wrong-figure [230] 3.2 person 230→23 (factor-of-ten)']],
  ['a wrong sign', { '3.2 person': -23 }, ['wrong-figure [-23] 3.2 person -23→23 (wrong-sign)']],
  [
    'a value one column off',
    { '3.3.2 person': 0, '3.3.2 company': 44 },
    ['wrong-figure [0 44] 3.3.2 person 0→44, 3.3.2 company 44→0 (off-by-one-column)'],
  ],
  [
    'a row one column off',
    { '3.1 person': 0, '3.1 company': 311, '3.1 research': 39 },
    ['wrong-figure [0 311 39] 3.1 person 0→311, 3.1 company 311→39, 3.1 research 39→0 (off-by-one-column)'],
  ],
  [
    'a value one row off',
    { '3.3.7 company': 0, '3.3.8 company': 1 },
    ['wrong-figure [0] 3.3.7 company 0→1, 3.3.8 company 1→0 (off-by-one-row)'],
  ],
  [
    'two cells exchanged in a row',
    { '3.1 person': 39, '3.1 company': 311 },
    ['wrong-figure [39 311] 3.1 person 39→311, 3.1 company 311→39 (cells-exchanged)'],
  ],
  [
    'two cells exchanged far from each other',
    { '3.3.2 person': 13, '3.6.3 company': 44 },
    ['wrong-figure [13] 3.3.2 person 13→44, 3.6.3 company 44→13 (cells-exchanged)'],
  ],
  [
    'a row pasted twice',
    { '3.2 person': 311, '3.2 company': 39, '3.2 legal': 0, '3.2 total': 350 },
    [
      'wrong-figure [311 39 0 0 0 0 350] 3.2 person 311→23, 3.2 company 39→0, 3.2 legal 0→1, 3.2 total 350→24 (row-pasted-twice)',
    ],
  ],
  [
    'totals not updated after a part was changed',
    { '1 person': 1440, '3.1 person': 317, '3.7 person': 1428 },
    ['wrong-figure [1490] 1 total 1490→1496, 3.1 total 350→356, 3.7 total 1480→1486 (total-not-updated)'],
  ],
  [
    'the parts of a row not entered',
    { '3.6.3 person': 0, '3.6.3 company': 0 },
    ['wrong-figure [0 0] 3.6.3 person 0→59, 3.6.3 company 0→13 (parts-not-entered)'],
  ],
];
for (const [name, changes, expected] of slips)
  test(`slip: ${name}`, () => {
    const table = officeWith(changes);
    assert.deepEqual(summary(explainTable(table), table), expected);
  });

test('of two rows that are the same both are named with what should stand there', () => {
  const [finding] = explainTable(
    officeWith({ '3.2 person': 311, '3.2 company': 39, '3.2 legal': 0, '3.2 total': 350 }),
  );
  assert.match(
    finding?.message.zh ?? '',
    /^“（二）部分公开”一行应为 23、.*，与“（一）予以公开”一行完全相同，疑为重复粘贴；也可能有误的是“（一）予以公开”一行，应为 23、/,
  );
});

test('a row that has the same few small figures as another one is not taken for a copy', () => {
  const alike = { '3.3.4 person': 3, '3.3.4 company': 1, '3.3.7 person': 3, '3.3.7 company': 1 };
  const small = requestsWith('2021', { '3.1 person': 41, '3.1 company': 6, '3.2 person': 9, ...alike });
  const findings = explainTable(writeTable(requests, replaced(small, { '3.2 person': 10, '3.2 total': 10 })));
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['column-total'],
  );
});

test('wrong figures in different rows and columns are one finding each', () => {
  const table = officeWith({ '3.1 person': 331, '3.6.3 company': 18 });
  assert.deepEqual(summary(explainTable(table), table), [
    'wrong-figure [331] 3.1 person 331→311',
    'wrong-figure [18] 3.6.3 company 18→13',
  ]);
});

test('wrong figures of one column are one finding each, and all of them a further repair', () => {
  const table = officeWith({ '3.1 person': 331, '3.2 person': 29 });
  const findings = explainTable(table);
  assert.deepEqual(summary(findings, table), [
    'wrong-figure [331] 3.1 person 331→311',
    'wrong-figure [29] 3.2 person 29→23',
  ]);
  assert.deepEqual(
    findings.map(({ repairs }) => changesOf(repairs[1])),
    ['3.1 person 331→311, 3.2 person 29→23', '3.1 person 331→311, 3.2 person 29→23'],
  );
});

test('a whole row of carried requests that does not belong is found in row 四, with 一 and 二 as further repairs', () => {
  const table = officeWith({ '4 person': 2701, '4 company': 79, '4 legal': 2, '4 total': 2782 });
  const finding = only(explainTable(table));
  assert.match(finding.message.zh, /应为 55、0、0、0、0、0、55，现为 2701、79、0、0、2、0、2782/);
  assert.deepEqual(
    finding.relations,
    ['person', 'company', 'legal', 'total'].map((key) => `requests.carry.${key}`),
  );
  assert.deepEqual(finding.repairs.map(changesOf), [
    '4 person 2701→55, 4 company 79→0, 4 legal 2→0, 4 total 2782→55',
    '1 person 1434→4080, 1 company 55→134, 1 legal 1→3, 1 total 1490→4217',
    '2 person 43→2689, 2 company 2→81, 2 legal 0→2, 2 total 45→2772',
  ]);
});

test('a row of carried requests changed in one applicant column only gives no claim', () => {
  const table = officeWith({ '2 person': 48, '2 total': 50 });
  const findings = explainTable(table);
  assert.deepEqual(
    findings.map(({ code, relations }) => [code, ...relations]),
    [['carry-forward', 'requests.carry.person', 'requests.carry.total']],
  );
  for (const { repairs } of findings)
    assert.deepEqual(repairs.map(changesOf), [
      '4 person 55→60, 4 total 55→60',
      '1 person 1434→1429, 1 total 1490→1485',
      '2 person 48→43, 2 total 50→45',
    ]);
});

test('figures of a rectangle that explain each other equally give no claim', () => {
  const table = officeWith({ '3.1 person': 316, '3.1 company': 34 });
  const findings = explainTable(table);
  assert.deepEqual(
    findings.map(({ code, relations }) => [code, ...relations]),
    [['column-total', 'requests.outcome.person', 'requests.outcome.company']],
  );
  assert.ok(findings.every(({ repairs }) => repairs.map(changesOf).includes('3.1 person 316→311, 3.1 company 34→39')));
});

test('the five cells of a block of table four are candidates, none of them the cause', () => {
  const cases: Texts = {
    cases: {
      'review.upheld': '57',
      'review.corrected': '3',
      'review.other': '4',
      'review.pending': '25',
      'review.total': '89',
    },
  };
  const table = writeTable(litigation, replaced(cases, { 'cases review.upheld': 75 }));
  const finding = only(explainTable(table));
  assert.match(finding.message.zh, /^“行政复议”：各项之和 = 总计 不符：结果维持 75 .* = 107，总计 89，相差 18；/);
  assert.deepEqual(summary([finding], table), ['block-total [89] cases review.upheld 75→57 (digits-swapped)']);
  assert.deepEqual(finding.repairs.map(changesOf), [
    'cases review.upheld 75→57',
    'cases review.total 89→107',
    'cases review.pending 25→7',
  ]);
});

test('figures placed by inference give a warning at most, and no edit', () => {
  const table = writeTable(requests, replaced(office, { '3.1 person': 331 }), ['3.1']);
  const finding = only(explainTable(table));
  assert.equal(finding.severity, 'warning');
  assert.match(finding.message.zh, /表格错位/);
  assert.deepEqual(finding.repairs, []);
});

test('dozens of wrong figures blame no cell, but every failing relation is named', () => {
  const wrong = Object.entries(office).flatMap(([row, cells]) =>
    Object.keys(cells).map((column, at) => [
      `${row} ${column}`,
      (Number(row.replaceAll('.', '')) * 7 + at * at * 13) % 97,
    ]),
  );
  const table = officeWith(Object.fromEntries(wrong) as Record<string, number>);
  const failing = table.judgements.filter(({ verdict }) => verdict === 'fails');
  const findings = explainTable(table);
  assert.ok(failing.length > 20);
  assert.deepEqual(
    findings.flatMap(({ relations }) => relations),
    failing.map(({ relation }) => relation.id),
  );
  assert.ok(findings.every(({ code }) => code !== 'wrong-figure'));
  assert.match(findings[0]?.message.zh ?? '', /本表共有 \d+ 处不符，不能归结到个别数字/);
});

test('where blanks stand for 0, a figure too high is still found', () => {
  const blanks = Object.entries(office).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, text]) => (text === '0' ? [[`${row} ${column}`, '']] : [])),
  );
  const table = officeWith({ ...(Object.fromEntries(blanks) as Record<string, string>), '3.1 person': 331 });
  const wrong = explainTable(table).filter(({ code }) => code !== 'blank-total');
  assert.deepEqual(summary(wrong, table), ['wrong-figure [331] 3.1 person 331→311']);
});

test('a blank total gets its value, in the empty place', () => {
  const findings = explainTable(officeWith({ '3.1 total': '', '3.7 total': '' }));
  assert.deepEqual(
    findings.map(({ code, severity, span, repairs }) => [code, severity, span.to - span.from, repairs.map(changesOf)]),
    [
      ['blank-total', 'warning', 0, ['3.1 total →350']],
      ['blank-total', 'warning', 0, ['3.7 total →1480']],
    ],
  );
  const [first] = findings;
  assert.ok(first);
  assert.equal(first.message.zh, '“（一）予以公开 · 总计”空白，而各分项已填；应为 350');
  assert.equal(first.repairs[0]?.title.zh, '在“（一）予以公开 · 总计”填入 350');
});

test('a blank total whose sums disagree gets no value', () => {
  const table = officeWith({ '3.7 total': '', '3.7 other': 5 });
  const blank = explainTable(table).filter(({ code }) => code === 'blank-total');
  assert.deepEqual(
    blank.map(({ message, repairs }) => [message.zh, repairs]),
    [['“（七）总计 · 总计”空白，而各分项已填', []]],
  );
});
