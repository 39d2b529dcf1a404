import { afterEach, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { commands } from 'vscode';
import { analyseAfresh } from '../../support/analyse.ts';
import { figuresShown } from '../../support/formed.ts';
import { notations, type NotationKind } from '../../support/generate/notations/index.ts';
import { recipes } from '../../support/generate/recipe.ts';
import { writeReports } from '../../support/generate/report.ts';
import { openInForm } from './blankReport.ts';
import { textsShown } from './formPage.mjs';
import { takeWindow } from './hands.ts';
import { frameWith } from './previews.ts';
import { until } from './until.ts';

/** So many figures are keyed into each draft; more in long runs. */
const edits = Number(process.env['GOUJI_FORM_EDITS'] ?? 30) / 10;

/** A draft in that notation, with no blanks: not in every notation can one be keyed in. */
function draftIn(kind: NotationKind, edition: '2019' | '2021') {
  const fitting = recipes([kind]).filter((one) => one.edition === edition && one.blanks === 'none');
  const [recipe] = fc.sample(fitting, { numRuns: 1, seed: 20_240_131 });
  return writeReports([recipe ?? assert.fail('no recipe')]);
}

/** What stands in the places of the form by the text alone. */
function read(text: string, markup: 'text' | 'html'): Record<string, string> {
  const shown = figuresShown(analyseAfresh(text, { edition: 'auto', markup }));
  return Object.fromEntries(
    shown.map(({ at: { report, form, nth, slot }, text: own }) => [`${report}/${form}/${nth}/${slot}`, own]),
  );
}

describe('figures keyed into the form of a draft in any notation', () => {
  let page: Page;
  before(async () => {
    page = await takeWindow();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('no form', async () => {
      const counts = page.frames().map((frame) =>
        frame
          .locator('td input')
          .count()
          .catch(() => 0),
      );
      return (await Promise.all(counts)).every((count) => count === 0);
    });
  });

  for (const kind of Object.keys(notations) as NotationKind[])
    for (const edition of ['2019', '2021'] as const)
      it(`stand in the text as in the form, and undoing brings back every state: ${kind}, ${edition}`, async function () {
        this.timeout(300_000);
        const { text, markup } = draftIn(kind, edition);
        const draft = await openInForm(`${kind}${edition}.年报.${markup === 'html' ? 'html' : 'md'}`, text);
        const form = await frameWith(page, 'td input');
        const states = [draft.getText()];
        const free = form.locator('td input:not([readonly])');
        const count = await free.count();
        for (let nth = 0; nth < edits; nth++) {
          const field = free.nth((nth * 89 + 7) % count);
          const key = (await field.getAttribute('id')) ?? '';
          const [before, typed] = [(await form.evaluate(textsShown))[key] ?? '', String(301 + nth)];
          await field.focus();
          await page.keyboard.type(typed);
          await page.keyboard.press('Enter');
          const isDone = await until('the figure, or why not', async () => {
            if (draft.getText() !== states.at(-1)) return 'done';
            return (await form.locator('[role=alert]').innerText()) === '' ? undefined : 'refused';
          });
          if (isDone === 'done') states.push(draft.getText());
          const due = read(states.at(-1) ?? '', markup);
          const isAlike = async () => isSame(await form.evaluate(textsShown), due);
          await until('the form as the text', isAlike).catch(async () => {
            assert.deepEqual(await form.evaluate(textsShown), due, `${key}: ${before} → ${typed}`);
          });
        }
        assert.ok(states.length > 1 || kind === 'glued', 'nothing could be keyed in');
        for (const state of states.slice(0, -1).reverse()) {
          await page.keyboard.press('Control+z');
          await until('the state before', () => draft.getText() === state);
        }
        assert.equal(draft.isDirty, false);
      });
});

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
