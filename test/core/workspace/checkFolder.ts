import assert from 'node:assert/strict';
import { acrossRules } from '../../../server/src/check/across/index.ts';
import type { Finding } from '../../../server/src/check/model/finding.ts';
import { analyse, type Analysis } from '../../support/analyse.ts';
import { readProject } from '../../../server/src/workspace/readProject.ts';
import { projectFileName } from '../../../server/src/workspace/projectFile.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { fixtureFiles, withMarks, type FixtureFile } from '../../support/fixture.ts';

/** A draft of a folder, checked beside the others. */
export interface CheckedDraft extends FixtureFile {
  readonly analysis: Analysis;
  /** What the rules about several reports found. */
  readonly findings: readonly Finding[];
}

const acrossCodes = new Set<string>(acrossRules.map((rule) => rule.code));

/** Reads a text as a report, however little of one it shows. */
export function readDraft(text: string): Analysis {
  return analyse(text, { edition: 'auto', markup: 'text', force: true, ordinaryTables: true });
}

/** Checks drafts as one folder; a `gouji.json` among them is in force. */
export function checkTogether(files: readonly FixtureFile[]): CheckedDraft[] {
  const workspace = new Workspace();
  const drafts = files.filter(({ name }) => !name.endsWith(projectFileName));
  for (const file of files) if (!drafts.includes(file)) workspace.declare(file.name, readProject(file.text).project);
  const read = drafts.map((file) => ({ ...file, analysis: readDraft(file.text) }));
  for (const { name, analysis } of read) workspace.update(name, analysis);
  return read.map((file) => {
    const analysis = workspace.connect(file.name, file.analysis);
    const findings = analysis.reports.flatMap((report) => report.findings);
    return { ...file, analysis, findings: findings.filter(({ code }) => acrossCodes.has(code)) };
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
