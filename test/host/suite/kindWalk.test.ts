import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  Position,
  Range,
  Uri,
  commands,
  languages,
  window,
  workspace,
  type CompletionList,
  type Hover,
  type MarkdownString,
  type TextDocument,
} from 'vscode';
import { screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const begun = `{
  // 造林
  "name": "forest",
  "title": "造林面积情况表",
  "tables": [
    {
      "name": "forest",
      "columns": [
        { "key": "state", "label": "国有" },
        { "key": "other", "label": "集体" },
        { "key": "sum", "label": "合计" }
      ],
      "rows": [
        { "key": "start", "label": "年初保有" },
        { "key": "fresh", "label": "本年新造" },
        { "key": "end", "label": "年末保有" }
      ],
      "sum": ["state + other = sum", "start + fresh = end"]
    }
  ]
}
`;

describe('a kind of report written from scratch', () => {
  const root = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
  const folder = () => Uri.joinPath(root(), '造林');
  const place = (name: string) => Uri.joinPath(folder(), name);
  const write = (name: string, text: string) => workspace.fs.writeFile(place(name), new TextEncoder().encode(text));
  let page: Page;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await write('gouji.json', '{ "kinds": ["forest.gouji-kind.json"] }\n');
    await write('forest.gouji-kind.json', begun);
  });
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder(), { recursive: true });
  });

  describe('its file', () => {
    let kind: TextDocument;
    const placeOf = (words: string, by = 0) => kind.positionAt(kind.getText().indexOf(words) + by);

    before(async () => {
      kind = await workspace.openTextDocument(place('forest.gouji-kind.json'));
      await window.showTextDocument(kind);
    });

    it('tells of a key that there is not, and of no comment', async () => {
      const told = () => languages.getDiagnostics(kind.uri);
      await until('what is wrong', () => told().length > 0);
      const all = told().map(({ range, message }) => `${kind.getText(range)}: ${message}`);
      assert.ok(
        told().every(({ range }) => range.start.line === placeOf('"sum": [').line),
        all.join('\n'),
      );
      assert.ok(
        told().some(({ source }) => source === 'gouji'),
        all.join('\n'),
      );
      await screenshot(page, 'a key that a kind file does not have');
    });

    it('offers the keys of a table, with what they mean', async () => {
      const at = placeOf('"sum": [', 4);
      const offered = async () => {
        const list = await commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          kind.uri,
          at,
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      };
      const keys = await until('the keys', async () => {
        const labels = await offered();
        return labels.some((label) => label.includes('sums')) && labels;
      });
      for (const key of ['bounds', 'years', 'conversions', 'carry'])
        assert.ok(
          keys.some((label) => label.includes(key)),
          keys.join(),
        );
    });

    it('explains a key on hover', async () => {
      const words = async (at: Position) => {
        const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', kind.uri, at);
        return hovers
          .flatMap(({ contents }) =>
            contents.map((one) => (typeof one === 'string' ? one : (one as MarkdownString).value)),
          )
          .join('\n');
      };
      await until('the hover', async () => (await words(placeOf('"columns"', 2))).length > 0);
      for (const key of ['"title"', '"columns"', '"rows"', '"key"', '"label"'])
        assert.match(await words(placeOf(key, 2)), /\p{Script=Han}|[a-z]{4}/u, key);
    });

    it('is in force once the key is put right', async () => {
      const editor = window.activeTextEditor ?? assert.fail();
      const at = placeOf('"sum": [', 1);
      await editor.edit((edit) => {
        edit.replace(new Range(at, at.translate(0, 3)), 'sums');
      });
      await kind.save();
      await until('nothing wrong', () => languages.getDiagnostics(kind.uri).length === 0);
      await screenshot(page, 'a kind file in order');
    });
  });
});
