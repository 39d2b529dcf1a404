import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../../server/src/workspace/analysis.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { readDraft } from '../../../client/build/generate/examples.ts';

/** A small report: an organisation, a year, and what is carried in and out. */
interface Small {
  readonly organisation: string;
  readonly year: number;
  readonly carriedIn: number;
  readonly carriedOut: number;
  /** How many lines stand above the table. */
  readonly lines?: number;
}

function textOf({ organisation, year, carriedIn, carriedOut, lines = 0 }: Small): string {
  const row = (label: string, count: number) => `${label}\t${count}\t0\t0\t0\t0\t0\t${count}\n`;
  return `${organisation}${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${'\n'.repeat(lines)}${row('二、上年结转政府信息公开申请数量', carriedIn)}${row('四、结转下年度继续办理', carriedOut)}`;
}

const analyses = new Map<string, Analysis>();

/** The analysis of a text; the same for the same text. */
function analysisOf(text: string): Analysis {
  const analysis = analyses.get(text) ?? readDraft(text);
  analyses.set(text, analysis);
  return analysis;
}

const update = (workspace: Workspace, path: string, small: Small) => workspace.update(path, analysisOf(textOf(small)));

/** A workspace with reports of so many offices on three years each. */
function workspaceOf(offices: number): Workspace {
  const workspace = new Workspace();
  for (let nth = 0; nth < offices; nth++)
    for (const year of [2023, 2024, 2025])
      update(workspace, `${nth}/${year}.md`, { organisation: `第${nth}局`, year, carriedIn: 1, carriedOut: 1 });
  return workspace;
}

const edited = { organisation: '第0局', year: 2024, carriedIn: 1, carriedOut: 2 };

test('however many reports there are, an edit has next year checked anew and nothing else', () => {
  for (const offices of [1, 30])
    assert.deepEqual([...update(workspaceOf(offices), '0/2024.md', edited)], ['0/2025.md'], `${offices} offices`);
});

test('an edit that others cannot see has nothing checked anew', () => {
  const workspace = workspaceOf(1);
  const before = textOf({ organisation: '第0局', year: 2024, carriedIn: 1, carriedOut: 1 });
  assert.equal(workspace.update('0/2024.md', readDraft(`${before}\n六、其他需要报告的事项\n无。\n`)).size, 0);
});

test('a report that turns out to be on another year is let go by one and met by another', () => {
  const workspace = workspaceOf(1);
  update(workspace, '0/2026.md', { organisation: '第0局', year: 2026, carriedIn: 1, carriedOut: 1 });
  const readers = update(workspace, '0/2023.md', { organisation: '第0局', year: 2025, carriedIn: 1, carriedOut: 1 });
  assert.deepEqual([...readers].sort(), ['0/2024.md', '0/2026.md']);
});

test('a file that is gone has its readers checked anew', () => {
  assert.deepEqual([...workspaceOf(1).update('0/2023.md', undefined)], ['0/2024.md']);
});

const small = fc.record({
  organisation: fc.constantFrom('某局', '某县'),
  year: fc.integer({ min: 2023, max: 2025 }),
  carriedIn: fc.nat(1),
  carriedOut: fc.nat(1),
  lines: fc.nat(1),
});
const edits = fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md', 'c.md'), fc.option(small, { nil: undefined })), {
  maxLength: 12,
});

test('checking anew only what an update names is the same as checking everything', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const workspace = new Workspace();
      workspace.declare('gouji.json', { offices: [{ organisation: '某县', parts: ['某局'] }] });
      const shown = new Map<string, string>();
      const texts = new Map<string, string>();
      for (const [path, report] of steps) {
        if (report) texts.set(path, textOf(report));
        else texts.delete(path);
        const text = texts.get(path);
        for (const changed of [path, ...workspace.update(path, text === undefined ? undefined : analysisOf(text))])
          shown.set(changed, findingsOf(workspace, changed, texts.get(changed)));
        for (const other of texts.keys())
          assert.equal(shown.get(other), findingsOf(workspace, other, texts.get(other)), other);
      }
    }),
    { numRuns: 60 },
  );
});

/** All that is said of a file. */
function findingsOf(workspace: Workspace, path: string, text: string | undefined): string {
  if (text === undefined) return '';
  const { reports } = workspace.connect(path, analysisOf(text), { grades: {} });
  const findings = reports.flatMap((report) => report.findings);
  return JSON.stringify(
    findings.map(({ code, span, elsewhere }) => [code, span.start, span.end, elsewhere]),
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value),
  );
}
