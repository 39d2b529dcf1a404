import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  commands,
  env,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { copiedFourText } from '../../support/copiedFour.ts';
import { dropAt, pasteAtFocus, readClipboard } from './clipboardPage.mjs';
import { findings } from './draft.ts';
import { runCommand, screenshot, takeWindow } from './hands.ts';
import { until } from './until.ts';

const rowTwo = '二、上年结转政府信息公开申请数量';
const rowFour = '四、结转下年度继续办理';
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** The rows of the draft with their figures; the third is the one the tests paste at. */
const rows: readonly (readonly string[])[] = [
  ['', ...columns],
  ['一、本年新收政府信息公开申请数量', '8', '1', '0', '0', '0', '0', '9'],
  [rowTwo, '2', '0', '0', '0', '0', '0', '2'],
  [rowFour, '1', '0', '0', '0', '0', '0', '1'],
];

/** The same table in each notation. */
const notations = {
  pipe: rows
    .map((row) => `| ${row.join(' | ')} |`)
    .toSpliced(1, 0, `|${'---|'.repeat(8)}`)
    .join('\n'),
  HTML: `<table>\n${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
  TSV: rows.map((row) => row.join('\t')).join('\n'),
  vertical: rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
};

function draftWith(table: string): string {
  return `# 云溪市2023年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n${table}\n\n尾行\n`;
}

function page(...some: readonly (readonly string[])[]): string {
  const drawn = some.map((row) => `<tr>${row.map((cell) => `<td><p class=MsoNormal>${cell}</p></td>`).join('')}</tr>`);
  return `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment--><table>${drawn.join('')}</table><!--EndFragment--></body></html>`;
}

type Types = Readonly<Record<string, string>>;

/** How the row of figures of table four, which none of the drafts has, is written in each notation. */
const fourWritten: Readonly<Record<keyof typeof notations, RegExp>> = {
  pipe: /\| 复议后起诉 \|[^]*\n\| 1 \| 0 \| 0 \| 0 \| 1 \|/,
  HTML: /<td colspan="5">行政复议<\/td>[^]*<td>1<\/td><td>0<\/td>/,
  TSV: /\t复议后起诉\t[^]*\n1\t0\t0\t0\t1\t/,
  vertical: /\t复议后起诉\n[^]*\n\t1\n\t0\n\t0\n\t0\n\t1\n/,
};

const one: Types = { 'text/plain': '3\t1\t0\t0\t0\t0\t4\r\n' };

describe('what is pasted into a draft', () => {
  let view: Page;
  let editor: TextEditor;
  let draft: TextDocument;

  before(async () => {
    view = await takeWindow();
    await view.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await commands.executeCommand('workbench.action.closeSidebar');
    draft = await workspace.openTextDocument({ language: 'gov-report', content: draftWith(notations.pipe) });
    editor = await window.showTextDocument(draft);
    await until('findings', () => findings(draft).length > 0);
    await view.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  });
  after(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  /** Begins anew with that table. */
  async function begin(table: string): Promise<void> {
    editor = await window.showTextDocument(draft);
    await editor.edit((edit) => {
      edit.replace(new Range(0, 0, draft.lineCount, 0), draftWith(table));
    });
  }

  /** Puts the cursor behind the first figure of a row. */
  async function toRow(label: string): Promise<void> {
    const from = draft.getText().indexOf(label) + label.length;
    const at = draft.positionAt(from + draft.getText().slice(from).search(/\d/) + 1);
    await moveTo(at);
  }

  /** Puts the cursor there: one that still moves would end the pasting. */
  async function moveTo(at: Position): Promise<void> {
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenter);
    await view
      .locator('.statusbar-item', { hasText: `Ln ${at.line + 1},` })
      .first()
      .waitFor();
  }

  function figuresOf(label: string): string {
    const behind =
      draft
        .getText()
        .split(label)[1]
        ?.split(/[一二四]、|尾行/)[0] ?? '';
    return [...behind.replace(/<[^>]*>/g, ' ').matchAll(/\d+/g)].join(' ');
  }

  async function pastedAt(label: string, types: Types): Promise<void> {
    await toRow(label);
    const before = draft.getText();
    await view.evaluate(pasteAtFocus, types);
    await until('something pasted', () => draft.getText() !== before);
  }

  for (const [notation, text] of Object.entries(notations))
    describe(`in ${notation}`, () => {
      it('a row of figures fills the row, and one step undoes it', async () => {
        await begin(text);
        const before = draft.getText();
        await pastedAt(rowTwo, one);
        assert.equal(figuresOf(rowTwo), '3 1 0 0 0 0 4');
        await commands.executeCommand('undo');
        assert.equal(draft.getText(), before);
      });

      it('figures with labels go where their labels say', async () => {
        await begin(text);
        const copied = page(
          ['', ...columns],
          [rowFour, '5', '1', '0', '0', '0', '0', '6'],
          ['七、无此行', '1', '1', '1', '1', '1', '1', '6'],
        );
        await pastedAt('一、本年新收政府信息公开申请数量', { 'text/html': copied, 'text/plain': 'x' });
        assert.equal(figuresOf(rowFour), '5 1 0 0 0 0 6');
        assert.equal(figuresOf(rowTwo), '2 0 0 0 0 0 2');
        await screenshot(view, `pasted by label in ${notation}`);
      });

      it('a column and a block fill the cells from the cursor on', async () => {
        await begin(text);
        await pastedAt(rowTwo, { 'text/plain': '5\r\n7\r\n' });
        assert.deepEqual([figuresOf(rowTwo), figuresOf(rowFour)], ['5 0 0 0 0 0 2', '7 0 0 0 0 0 1']);
        await commands.executeCommand('undo');
        await pastedAt(rowTwo, { 'text/html': page(['5', '6'], ['7', '8']), 'text/plain': '5\t6\r\n7\t8\r\n' });
        assert.deepEqual([figuresOf(rowTwo), figuresOf(rowFour)], ['5 6 0 0 0 0 2', '7 8 0 0 0 0 1']);
      });

      it('last year’s row four becomes row two', async () => {
        await begin(text);
        await pastedAt(rowTwo, { 'text/html': page([rowFour, '4', '0', '1', '0', '0', '0', '5']) });
        assert.deepEqual([figuresOf(rowTwo), figuresOf(rowFour)], ['4 0 1 0 0 0 5', '1 0 0 0 0 0 1']);
      });

      it('of last year’s whole table row four becomes row two', async () => {
        await begin(text);
        const title = '<p>云溪市2022年政府信息公开工作年度报告</p>';
        const whole = page(
          ['', ...columns],
          ['一、本年新收政府信息公开申请数量', '7', '0', '1', '0', '0', '0', '8'],
          [rowTwo, '0', '0', '0', '0', '0', '0', '0'],
          [rowFour, '4', '0', '1', '0', '0', '0', '5'],
        );
        await pastedAt(rowTwo, { 'text/html': whole.replace('<table>', `${title}<table>`), 'text/plain': 'x' });
        assert.deepEqual([figuresOf(rowTwo), figuresOf(rowFour)], ['4 0 1 0 0 0 5', '1 0 0 0 0 0 1']);
      });

      it('a table of another kind becomes a tidy one', async () => {
        await begin(text);
        await moveTo(draft.positionAt(draft.getText().length));
        await view.evaluate(pasteAtFocus, {
          'text/html': page(['单位', '件'], ['市水务局', '12']),
          'text/plain': '单位\t件\r\n市水务局\t12\r\n',
        });
        await until('the table', () =>
          draft.getText().endsWith('尾行\n\n| 单位     |  件 |\n| -------- | --: |\n| 市水务局 |  12 |'),
        );
      });

      it('a whole official table is put in behind the others, in the same notation', async () => {
        await begin(text);
        await moveTo(draft.positionAt(draft.getText().indexOf('尾行') + 2));
        const before = draft.getText();
        await view.evaluate(pasteAtFocus, { 'text/plain': copiedFourText });
        await until('the table', () => fourWritten[notation as keyof typeof notations].test(draft.getText()));
        await commands.executeCommand('undo');
        assert.equal(draft.getText(), before);
      });

      it('figures that are dropped on one fill the row', async () => {
        await begin(text);
        await toRow(rowTwo);
        const at = await view.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox();
        assert.ok(at);
        await view.evaluate(dropAt, { types: one, x: at.x, y: at.y + at.height / 2 });
        await until('the row filled', () => figuresOf(rowTwo) === '3 1 0 0 0 0 4');
        await commands.executeCommand('undo');
        assert.equal(figuresOf(rowTwo), '2 0 0 0 0 0 2');
      });

      it('what does not fit is plain text', async () => {
        await begin(text);
        await pastedAt(rowTwo, { 'text/plain': '5\n6\n7\n' });
        assert.ok(draft.getText().includes('25\n6\n7\n'));
      });
    });

  it('the plain text is offered beside what was pasted', async () => {
    await begin(notations.pipe);
    await pastedAt(rowTwo, one);
    const button = view.locator('.post-edit-widget').first();
    await button.waitFor();
    await view.keyboard.press('Control+Period');
    const menu = view.locator('.action-widget', { hasText: '7 个数字' });
    await menu.waitFor();
    await screenshot(view, 'paste widget');
    await view.keyboard.press('ArrowDown');
    await view.keyboard.press('Enter');
    await until('the text itself', () => draft.getText().includes('3\t1\t0\t0\t0\t0\t4'));
  });

  it('is text where the user has turned it off', async () => {
    await workspace.getConfiguration('gouji').update('paste', false, true);
    try {
      await begin(notations.pipe);
      await pastedAt(rowTwo, one);
      assert.ok(draft.getText().includes('3\t1\t0\t0\t0\t0\t4'));
    } finally {
      await workspace.getConfiguration('gouji').update('paste', undefined, true);
    }
  });

  it('can be chosen by a command, from the text of the clipboard', async () => {
    await begin(notations.pipe);
    await toRow(rowTwo);
    await env.clipboard.writeText(one['text/plain'] ?? '');
    await runCommand(view, 'Paste Table');
    await view.locator('.quick-input-list .monaco-list-row', { hasText: '7 个数字' }).first().waitFor();
    await screenshot(view, 'paste command');
    await view.keyboard.press('Enter');
    await until('the row filled', () => figuresOf(rowTwo) === '3 1 0 0 0 0 4');
    await commands.executeCommand('undo');
    assert.equal(figuresOf(rowTwo), '2 0 0 0 0 0 2');
  });

  it('a table is copied for Word and Excel, merged as the form is', async () => {
    await begin(notations.pipe);
    await toRow(rowTwo);
    await runCommand(view, 'Copy Table');
    await view.locator('.notification-toast', { hasText: '已复制' }).first().waitFor();
    await screenshot(view, 'table copied');
    await commands.executeCommand('notifications.clearAll');
    await until('the editor again', () => window.activeTextEditor?.document === draft);
    const flavours = await view.evaluate(readClipboard);
    assert.match(flavours['text/html'] ?? '', /<td colspan="3"[^>]*>二、上年结转/);
    assert.match(flavours['text/plain'] ?? '', /二、上年结转政府信息公开申请数量\t+2\t0/);
  });
});
