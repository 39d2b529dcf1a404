import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  CompletionList,
  Uri,
  commands,
  languages,
  window,
  workspace,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const slips = `{
  "severty": {},
  "exclude": "旧稿",
  "severity": { "row-total": "loud", "no-such": "hint" }
}
`;

const lines = (found: readonly Diagnostic[]) => found.map(({ range }) => range.start.line + 1).toSorted();

describe('a gouji.json', () => {
  let page: Page;
  let file: Uri;
  const write = (text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const told = () => languages.getDiagnostics(file);
  const show = async (text: string): Promise<TextDocument> => {
    await write(text);
    return (await window.showTextDocument(file)).document;
  };

  before(async () => {
    page = await takeWindow();
    const root = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
    file = Uri.joinPath(root, '单独', 'gouji.json');
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(Uri.joinPath(file, '..'), { recursive: true });
  });

  it('is told each of its slips once, in the words of the project', async () => {
    await show(slips);
    await until('the slips', () => told().length >= 4);
    await commands.executeCommand('workbench.actions.view.problems');
    await screenshot(page, 'slips in a project file');
    assert.deepEqual(lines(told()), [2, 3, 4, 4]);
    assert.ok(told().every(({ source }) => source === 'gouji'));
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('that is no JSON is told so once', async () => {
    const document = await show('{ "severity": \n');
    await until('the slip', () => document.getText().length < 20 && told().length > 0);
    await until('no other one', () => told().length === 1 && told()[0]?.source !== 'gouji');
  });

  it('has its keys and their values offered', async () => {
    const document = await show('{ "severity": { "row-total": "" }, "" }\n');
    const offered = async (before: string) => {
      const at = document.positionAt(document.getText().indexOf(before) + before.length);
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', file, at);
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await until('the grades', async () => (await offered('"row-total": "')).some((label) => label.includes('hint')));
    await until('the keys', async () => (await offered('}, "')).some((label) => label.includes('exceptions')));
  });
});
