/** The tools for the editor's assistants, called as an assistant's extension calls them. */
import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ConfigurationTarget, workspace } from 'vscode';

/** What newer editors have for assistants, as far as it is used here. */
interface Tools {
  readonly tools: readonly { readonly name: string; readonly tags: readonly string[] }[];
  invokeTool(
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{
    readonly content: readonly { readonly value: string }[];
  }>;
}

const { lm } = vscode as unknown as { readonly lm: Tools };

interface Checked {
  readonly verdict: { readonly state: string };
  readonly findings: readonly { readonly code: string; readonly line: number }[];
}

/** What a tool answers, as data. */
async function call<Answer>(tool: string, input: object): Promise<Answer> {
  const { content } = await lm.invokeTool(`gouji_${tool}`, { input, toolInvocationToken: undefined });
  return JSON.parse(content[0]?.value ?? '') as Answer;
}

const offer = (isOn: boolean | undefined) =>
  workspace.getConfiguration('gouji').update('assistantTools', isOn, ConfigurationTarget.Workspace);

describe('the tools for assistants', () => {
  before(() => offer(undefined));
  after(() => offer(undefined));

  // The editor lists them to extensions all the same, but to no assistant: `when` of the manifest hides them there.
  it('answer nobody until they are asked for', async () => {
    await assert.rejects(call('check_report', { file: '结转错误.年报.md' }), /gouji\.assistantTools/);
  });

  it('find, explain and repair the fault of the sample with three calls', async () => {
    await offer(true);
    assert.equal(lm.tools.filter(({ tags }) => tags.includes('gouji')).length, 6);
    const file = '结转错误.年报.md';
    const { verdict, findings } = await call<Checked>('check_report', { file });
    assert.deepEqual(
      [verdict.state, findings.map(({ code, line }) => [code, line])],
      ['fails', [['wrong-figure', 65]]],
    );
    assert.match((await call<{ page: string }>('explain_finding', { code: 'wrong-figure' })).page, /^# wrong-figure/);
    const repaired = await call<Checked & { text: string }>('propose_repairs', { file, apply: true });
    assert.equal(repaired.verdict.state, 'ties');
    assert.deepEqual((await call<Checked>('check_report', { text: repaired.text })).findings, []);
  });

  it('know a draft by its whole path, and begin the next from it', async () => {
    const [folder] = workspace.workspaceFolders ?? assert.fail('no folder is open');
    const file = vscode.Uri.joinPath(folder?.uri ?? assert.fail(), '正确.年报.md').fsPath;
    assert.match((await call<{ text: string }>('new_draft', { file })).text, /^# \S+2024年政府信息公开工作年度报告/);
    const { reports } = await call<{ reports: { figures: Record<string, string> }[] }>('figures', { file });
    assert.equal(reports[0]?.figures['requests.3.7.total'], '104');
  });

  it('show no file that is neither in the folders nor open', async () => {
    for (const file of ['/etc/hostname', '../../../../etc/hostname', 'file:///etc/hostname', '没有.md'])
      await assert.rejects(call('fill_totals', { file }), /hostname|没有/, file);
  });
});
