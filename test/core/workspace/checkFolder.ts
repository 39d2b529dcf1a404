import assert from 'node:assert/strict';
import { checkFiles } from '../../../client/build/generate/examples.ts';
import { rulesOn } from '../../../server/src/check/rules/index.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import type { Analysis } from '../../../server/src/workspace/analysis.ts';
import { fixtureFiles, withMarks, type FixtureFile } from '../../support/fixture.ts';

/** A draft of a folder, checked beside the others. */
export interface CheckedDraft extends FixtureFile {
  readonly analysis: Analysis;
  /** What the rules about several reports found. */
  readonly findings: readonly Finding[];
}

const acrossCodes = new Set<string>(rulesOn('neighbours').map((rule) => rule.code));

/** Checks drafts as one folder; a `gouji.json` among them is in force. */
export function checkTogether(files: readonly FixtureFile[]): CheckedDraft[] {
  return checkFiles(files).map((file) => {
    const findings = file.analysis.reports.flatMap((report) => report.findings);
    return { ...file, findings: findings.filter(({ code }) => acrossCodes.has(code)) };
  });
}

/** In the folder that the fixture describes, the findings across reports are exactly those marked. */
export function checkFolder(source: string): void {
  for (const { name, text, marks, findings } of checkTogether(fixtureFiles(source))) {
    const found = findings.map(({ span: { start, end }, code, severity, message }) => ({
      start,
      end,
      note: `${severity} ${code}：${message.zh}`,
    }));
    assert.equal(`${name}\n${withMarks(text, found)}`, `${name}\n${withMarks(text, marks)}`);
  }
}
