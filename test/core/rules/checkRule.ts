import assert from 'node:assert/strict';
import type { Code } from '../../../server/src/check/codes.ts';
import { analyse } from '../../support/analyse.ts';
import { fixture, withMarks } from '../../support/fixture.ts';

/** The findings of that code are exactly those marked, each mark noted with its severity and message. */
export function checkRule(code: Code, source: string, { typing = false } = {}): void {
  const { text, marks } = fixture(source);
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true, typing, ordinaryTables: true });
  const findings = reports.flatMap((report) => report.findings).filter((finding) => finding.code === code);
  const found = findings.map(({ span: { start, end }, severity, message }) => ({
    start,
    end,
    note: `${severity}：${message.zh}`,
  }));
  assert.equal(withMarks(text, found), withMarks(text, marks));
}
