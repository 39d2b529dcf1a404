import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('the extension', () => {
  it('activates for a draft', async () => {
    const extension = extensions.getExtension('gouji.gouji');
    await extension?.activate();
    assert.ok(extension?.isActive);
  });
});
