import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { commands, Range, type TextDocument, window } from 'vscode';
import { activeDocument, findings, openFile } from './draft.ts';
import { hover, screenshot, selectFigure, takeWindow } from './hands.ts';
import { until } from './until.ts';

const sample = '正确.年报.md';
const sentence = '本年新收政府信息公开申请102件，上年结转6件；办结104件，结转下年度继续办理4件。';
/** The figures of the table stand in the first; the second has two slips, and both in traditional characters. */
const written = '本年新收政府信息公開申請102件；辦結104件，其中予以公開50件，結轉下年度繼續辦理4件。';
const slipped = written.replace('104', '140').replace('50', '55');

describe('the running text of a draft', () => {
  let page: Page;
  let draft: TextDocument;

  async function write(text: string, instead: string): Promise<void> {
    const from = draft.getText().indexOf(instead);
    const place = new Range(draft.positionAt(from), draft.positionAt(from + instead.length));
    await window.activeTextEditor?.edit((edit) => {
      edit.replace(place, text);
    });
  }

  before(async () => {
    page = await takeWindow();
    await page.mouse.move(0, 0);
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, sample);
    draft = await activeDocument(sample);
    await commands.executeCommand('cursorTop');
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is not spoken of while it agrees with the tables', async () => {
    await write(written, sentence);
    await until('the hover', async () => (await hover(page, '（二）依申请公开', '104')).includes('104'));
    assert.deepEqual(findings(draft), []);
  });

  it('is warned of where a figure of it is a slip, and nowhere else', async () => {
    await page.mouse.move(0, 0);
    await write(slipped, written);
    const told = await until('two findings', () => findings(draft).length === 2 && findings(draft));
    assert.deepEqual(
      told.map(({ range }) => draft.getText(range)),
      ['140件', '55件'],
    );
    for (const { message } of told) assert.match(message, /104|50/);
  });

  it('says in a hover what a figure was held against', async () => {
    const words = await hover(page, '（二）依申请公开', '140');
    assert.match(words, /办理结果总计[\s\S]*104/);
    await screenshot(page, 'hover over the running text');
    await page.keyboard.press('Escape');
  });

  it('is put right by the light bulb', async () => {
    await selectFigure(page, '（二）依申请公开', '140');
    await commands.executeCommand('editor.action.quickFix');
    const row = page.locator('.action-widget .monaco-list-row', { hasText: '104' }).first();
    await row.waitFor();
    await screenshot(page, 'repair of the running text');
    await page.keyboard.press('Enter');
    await until('one finding', () => findings(draft).length === 1);
    assert.match(draft.getText(), /辦結104件/);
  });

  it('is warned of where it says in words what a table denies', async () => {
    const repaired = slipped.replace('140', '104');
    await write('本年政府信息公开申请均已办结，申请人均为自然人。', repaired);
    const told = await until('two claims', () => findings(draft).length === 2 && findings(draft));
    assert.deepEqual(
      told.map(({ range }) => draft.getText(range)),
      ['均已办结', '均为自然人'],
    );
    assert.match(told[0]?.message ?? '', /结转下年度继续办理.*4/);
    await screenshot(page, 'claims of the running text');
  });
});
