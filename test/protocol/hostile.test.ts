/** Messages that no editor would send: each is answered, if only with an error, and the next one is served. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { connect } from '../support/connect.ts';
import { litigation } from '../support/read.ts';

const capabilities = { textDocument: { hover: {}, diagnostic: {}, completion: {}, rename: {}, foldingRange: {} } };
const uri = 'file:///a.年报.md';
const methods = ['hover', 'diagnostic', 'completion', 'foldingRange', 'nonsense'].map((name) => `textDocument/${name}`);
const number = fc.oneof(fc.integer(), fc.constantFrom(-1, 1e9, 0.5, 2 ** 31));
const position = fc.oneof(fc.jsonValue(), fc.record({ line: number, character: number }));
const addresses = fc.constantFrom(uri, '', 'file:///%', 'file:///../../etc', 'file://x/y', '__proto__', 'http://[');
const params = fc.oneof(fc.object(), fc.record({ textDocument: fc.record({ uri: addresses }), position }));
const change = fc.record({
  textDocument: fc.record({ uri: addresses, version: number }),
  contentChanges: fc.array(
    fc.oneof(
      fc.record({ text: fc.string() }),
      fc.record({ range: fc.record({ start: position, end: position }), text: fc.string() }),
    ),
    { maxLength: 2 },
  ),
});

test('whatever a client sends, the server goes on', { timeout: 30_000 }, async () => {
  const client = await connect({ capabilities });
  await client.open(uri, litigation('\n| 1 | 0 | 0 | 0 | 1 |\n'));
  const property = fc.asyncProperty(fc.constantFrom(...methods), params, change, async (method, asked, edit) => {
    await client.connection.sendNotification('textDocument/didChange', edit);
    await client.connection.sendRequest(method, asked).catch(() => undefined);
  });
  await fc.assert(property, { numRuns: 150, seed: 20_240_131, interruptAfterTimeLimit: 4000 });
  const whole = {
    textDocument: { uri, version: 99 },
    contentChanges: [{ text: litigation('\n| 1 | 0 | 0 | 0 | 2 |\n') }],
  };
  await client.connection.sendNotification('textDocument/didChange', whole);
  const codes = (await client.diagnostics(uri)).map(({ code }) => code);
  assert.ok(codes.length > 0, 'findings after all that');
  await client.stop();
});
