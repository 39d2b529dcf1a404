import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { DiagnosticSeverity, Uri, languages, window, workspace } from 'vscode';
import { findings } from './draft.ts';
import { until } from './until.ts';

const name = '结转错误.年报.md';

describe('two folders with settings of their own', () => {
  const at = (folder: string, ...path: string[]) => {
    const found = workspace.workspaceFolders?.find((one) => one.name === folder);
    return Uri.joinPath(found?.uri ?? assert.fail(folder), ...path);
  };
  const gravest = async (folder: string) => {
    const { document } = await window.showTextDocument(at(folder, name));
    const found = await until('findings', () => findings(document).length > 0 && findings(document));
    return Math.min(...found.map(({ severity }) => severity));
  };

  it('grade their findings each in its own way', async () => {
    assert.equal(await gravest('乙'), DiagnosticSeverity.Error);
    assert.equal(await gravest('甲'), DiagnosticSeverity.Hint);
  });

  it('choose their files each for itself', async () => {
    await until('the closed file', () => languages.getDiagnostics(at('乙', '旧', name)).length > 0);
    assert.deepEqual(languages.getDiagnostics(at('甲', '旧', name)), []);
  });
});
