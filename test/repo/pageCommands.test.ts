import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pageCommand } from '../../client/src/preview/pageCommands.ts';

test('the page of a preview has its own commands run and no other', () => {
  for (const own of ['gouji.checkAnyway', 'gouji.insertSection', 'gouji.openSample', 'gouji.restart'])
    assert.equal(pageCommand(own), own);
  for (const other of ['gouji.export', 'workbench.action.terminal.sendSequence', '__proto__', '', undefined, {}, 7])
    assert.equal(pageCommand(other), undefined);
});

test('no page of the extension hands the editor a command that was not looked at', () => {
  for (const file of ['preview/draftPreview.ts', 'form/draftForm.ts', 'overview/showOverview.ts'])
    assert.doesNotMatch(readFileSync(`client/src/${file}`, 'utf8'), /executeCommand\(message/, file);
});
