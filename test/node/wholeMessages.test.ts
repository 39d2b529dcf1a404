import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import test from 'node:test';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { WholeMessages } from '../../server/src/node/wholeMessages.ts';

/** Takes down each write; refuses all where it is told to. */
class Pipe extends Writable {
  readonly written: string[] = [];

  constructor(private readonly refusal?: Error) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.written.push(chunk.toString());
    done(this.refusal);
  }
}

test('each message is one write, its head and its body together, in their order', async () => {
  const pipe = new Pipe();
  const writer = new StreamMessageWriter(new WholeMessages(pipe));
  const messages = ['a', '表', 'c'].map((method) => ({ jsonrpc: '2.0', method }));
  await Promise.all(messages.map((message) => writer.write(message)));
  assert.deepEqual(
    pipe.written,
    messages.map((message) => {
      const body = JSON.stringify(message);
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    }),
  );
});

test('a write that fails is told to who wrote', async () => {
  const pipe = new Pipe(new Error('gone'));
  pipe.once('error', () => undefined);
  const writer = new StreamMessageWriter(new WholeMessages(pipe));
  const told = new Promise((resolve) => writer.onError(([error]) => resolve(error.message)));
  await assert.rejects(writer.write({ jsonrpc: '2.0' }), /gone/);
  assert.equal(await told, 'gone');
});
