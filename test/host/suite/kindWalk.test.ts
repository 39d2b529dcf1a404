import { after, before, describe, it } from 'mocha';
import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  Position,
  Range,
  Selection,
  Uri,
  commands,
  languages,
  window,
  workspace,
  type CompletionList,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type MarkdownString,
  type TextDocument,
} from 'vscode';
import { findings } from './draft.ts';
import { appears, runCommand, screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
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

function namesIn(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesIn(children)]);
}

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
    await write('2024.md', '');
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

  describe('a draft of it', () => {
    let draft: TextDocument;

    before(async () => {
      draft = await workspace.openTextDocument(place('2024.md'));
      await window.showTextDocument(draft);
    });

    it('is begun from a snippet', async () => {
      await page.locator('.editor-instance .view-line').first().click();
      await page.keyboard.type('forest', { delay: 20 });
      const suggestion = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '造林' }).first();
      await until('the snippet among the suggestions', async () => {
        const shown = await appears(suggestion);
        if (!shown) for (const key of ['Escape', 'Control+Space']) await page.keyboard.press(key);
        return shown;
      });
      await screenshot(page, 'the snippet of a kind of one’s own');
      await suggestion.click();
      await until('the rows', () => draft.getText().includes('年末保有'));
      await page.keyboard.insertText('某县林业局');
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('2024');
      await page.keyboard.press('Escape');
      await until('the title', () => draft.lineAt(0).text.includes('某县林业局2024年造林面积情况表'));
      await screenshot(page, 'a draft of a kind of one’s own, begun');
    });

    it('is checked, with hints, hover and outline', async () => {
      const editor = window.activeTextEditor ?? assert.fail();
      const filled = draft
        .getText()
        .replace(/^\|\s*年初保有.*$/m, '| 年初保有 | 166 | 334 | 500 |')
        .replace(/^\|\s*本年新造.*$/m, '| 本年新造 | 25 | 51 | 76 |')
        .replace(/^\|\s*年末保有.*$/m, '| 年末保有 | 191 | 385 | 567 |');
      await editor.edit((edit) => {
        edit.replace(new Range(draft.positionAt(0), draft.positionAt(draft.getText().length)), filled);
      });
      const [wrong] = await until('the finding', () => {
        const all = findings(draft);
        return all.some(({ message }) => message.includes('576')) && all;
      });
      assert.equal(wrong && draft.getText(wrong.range), '567');
      const at = draft.positionAt(draft.getText().indexOf('567') + 1);
      editor.selection = new Selection(at, at);
      await commands.executeCommand('editor.action.showHover');
      await page.locator('.monaco-hover-content', { hasText: '576' }).first().waitFor();
      await screenshot(page, 'a wrong figure of a kind of one’s own');
      const whole = new Range(new Position(0, 0), draft.positionAt(draft.getText().length));
      const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, whole);
      assert.ok(hints.length > 0, 'hints');
      // Markdown has an outline of its own, which may be there earlier.
      await until('the rows in the outline', async () => {
        const symbols = await commands.executeCommand<DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          draft.uri,
        );
        return namesIn(symbols).includes('年末保有');
      });
    });

    it('is put right by the light bulb', async () => {
      await commands.executeCommand('editor.action.quickFix');
      await page.locator('.action-widget', { hasText: '576' }).waitFor();
      await page.keyboard.press('Enter');
      await until('the repair', () => draft.getText().includes('576') && findings(draft).length === 0);
      await draft.save();
    });

    it('is keyed in in the form and shown in the preview', async () => {
      await runCommand(page, 'Edit in the Form');
      const form = await frameWith(page, 'td input');
      assert.equal(await form.locator('td input').count(), 9);
      await screenshot(page, 'the form of a kind of one’s own');
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await window.showTextDocument(draft);
      await runCommand(page, 'Gouji: Preview Report');
      await frameWith(page, 'th:text-is("年末保有")');
      await screenshot(page, 'the preview of a kind of one’s own');
      await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    });

    for (const ending of ['docx', 'xlsx'])
      it(`is written as ${ending}`, async () => {
        await window.showTextDocument(draft);
        await runCommand(page, 'Export');
        const row = page.locator('.quick-input-list .monaco-list-row', { hasText: `.${ending}` });
        await row.waitFor();
        await row.click();
        const input = page.locator('.quick-input-widget input');
        await until('the place', async () => (await input.inputValue()).endsWith(`2024.${ending}`));
        await page.keyboard.press('Enter');
        const part = ending === 'docx' ? 'word/document.xml' : 'xl/workbook.xml';
        await until('the file', async () => {
          try {
            return part in unzipSync(await workspace.fs.readFile(place(`2024.${ending}`)));
          } catch {
            return false;
          }
        });
        await commands.executeCommand('notifications.clearAll');
      });
  });
});
