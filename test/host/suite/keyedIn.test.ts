import { after, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { openInForm, reportOf } from './blankReport.ts';
import { screenshot, takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

/** So many edits at random; more in long runs. */
const edits = Number(process.env['GOUJI_FORM_EDITS'] ?? 30);

for (const edition of ['2019', '2021'] as const)
  describe(`a blank report of ${edition} in the form`, () => {
    after(() => commands.executeCommand('workbench.action.closeAllEditors'));

    it('is keyed in by the keyboard alone, and saved', async function () {
      this.timeout(300_000);
      const page = await takeWindow();
      const meant = (nth: number) => String((nth * 7) % 11);
      const draft = await openInForm(
        `空白${edition}.年报.md`,
        reportOf(edition, () => ''),
      );
      const form = await frameWith(page, 'td input');
      await form.locator('td input').first().focus();
      const count = await form.locator('td input').count();
      for (let nth = 0; nth < count; nth++) {
        const key = `document.activeElement.matches('td input') && document.activeElement.id`;
        while (!(await form.evaluate(key))) await page.keyboard.press('Tab');
        await page.keyboard.type(meant(nth));
        await page.keyboard.press('Tab');
      }
      await until('all figures in the text', () => draft.getText() === reportOf(edition, meant)).catch(() => {
        assert.equal(draft.getText(), reportOf(edition, meant));
      });
      await page.keyboard.press('Control+s');
      await until('saved', () => !draft.isDirty);
      const saved = new TextDecoder().decode(await workspace.fs.readFile(draft.uri));
      assert.equal(saved, reportOf(edition, meant));
      await screenshot(page, `form, keyed in, ${edition}`);
    });
  });

describe('figures keyed in at random', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('stand in the text as in the form, and undoing brings back every state', async function () {
    this.timeout(300_000);
    const page = await takeWindow();
    const draft = await openInForm(
      '随意.年报.md',
      reportOf('2021', (nth) => String(nth % 3)),
    );
    const form = await frameWith(page, 'td input');
    const fields = form.locator('td input');
    const count = await fields.count();
    const states = [draft.getText()];
    for (let nth = 0; nth < edits; nth++) {
      const field = fields.nth((nth * 89) % count);
      const [before, typed] = [await field.inputValue(), String((nth * 31) % 120)];
      await field.focus();
      await page.keyboard.type(typed);
      await page.keyboard.press(['Enter', 'Tab', 'ArrowUp'][nth % 3] ?? 'Enter');
      if (before === typed) continue;
      await until(`edit ${nth}`, () => draft.getText() !== states.at(-1));
      states.push(draft.getText());
      assert.equal(await field.inputValue(), typed);
    }
    states.pop();
    for (const state of states.reverse()) {
      await page.keyboard.press('Control+z');
      await until('the state before', () => draft.getText() === state);
    }
    assert.equal(draft.isDirty, false);
  });
});
