import { after, afterEach, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { Range, Selection, TextEditorRevealType, commands, window, workspace, type TextDocument } from 'vscode';
import { pasteOffers } from '../../../server/src/features/paste/pasteOffers.ts';
import { changed } from '../../properties/kept.ts';
import { analyse } from '../../support/analyse.ts';
import { pasteNotations, pastings, placed, type Placed } from '../../support/generate/pasting.ts';
import { recipes } from '../../support/generate/recipe.ts';
import { pasteAtFocus } from './clipboardPage.mjs';
import { activeDocument, findings, openFile } from './draft.ts';
import { takeWindow } from './hands.ts';
import { until } from './until.ts';

/** So many clipboards are pasted in each notation. */
const count = Number(process.env['GOUJI_PASTES'] ?? 10);
const seed = 20_240_131;

/** What the draft becomes: as the core has it, of which `test/properties/paste.test.ts` holds that each figure lands; undefined for plain text. */
function due({ draft: { text, markup }, place, content }: Placed): string | undefined {
  const [offer] = pasteOffers(analyse(text, { edition: 'auto', markup }), { start: place, end: place }, content);
  return offer && changed(text, offer.changes);
}

/** What plain pasting comes to: the editor indents lines as those above. */
function plain({ draft: { text }, place, content }: Placed): string {
  return withoutBlanks(text.slice(0, place) + (content.text ?? '') + text.slice(place));
}

const withoutBlanks = (text: string) => text.replace(/\s/g, '');

describe('clipboards as they come, pasted into drafts', () => {
  let page: Page;

  before(async () => {
    page = await takeWindow();
    await commands.executeCommand('workbench.action.closeSidebar');
    await openFile(page, '结转错误.年报.md');
    const sample = await activeDocument('结转错误.年报.md');
    await until('findings', () => findings(sample).length > 0);
    // Otherwise the editor would close a bracket that is in what is pasted.
    await workspace.getConfiguration('editor').update('autoClosingBrackets', 'never', true);
  });
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => workspace.getConfiguration('editor').update('autoClosingBrackets', undefined, true));

  async function opened({ draft: { text, markup }, place }: Placed): Promise<TextDocument> {
    const language = markup === 'html' ? 'html' : 'gov-report';
    const draft = await workspace.openTextDocument({ language, content: text });
    const editor = await window.showTextDocument(draft);
    const at = draft.positionAt(place);
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenter);
    await page
      .locator('.statusbar-item', { hasText: `Ln ${at.line + 1},` })
      .first()
      .waitFor();
    return draft;
  }

  for (const notation of pasteNotations)
    it(`land where their labels say, or are plain text: ${notation}`, async function () {
      this.timeout(300_000);
      const sampled = fc.sample(fc.tuple(pastings, recipes([notation])), { numRuns: count, seed });
      for (const [pasting, into] of sampled) {
        const each = placed({ ...pasting, into });
        const draft = await opened(each);
        const { text = '', markup = '' } = each.content;
        const before = draft.getText();
        await page.evaluate(pasteAtFocus, {
          ...(markup && { 'text/html': markup }),
          ...(text && { 'text/plain': text }),
        });
        const meant = due(each);
        const name = `${pasting.selection}, ${pasting.dialect}`;
        if (meant === undefined && text === '') continue;
        await until(`something pasted: ${name}`, () => draft.getText() !== before || meant === before);
        await until('all of it', () => meant === undefined || draft.getText() === meant).catch(() => undefined);
        if (meant === undefined) assert.equal(withoutBlanks(draft.getText()), plain(each), name);
        else assert.equal(draft.getText(), meant, name);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });
});
