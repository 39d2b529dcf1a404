import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../../server/src/workspace/decode.ts';
import { Unreadable } from '../../../server/src/office/unreadable.ts';

const text = '某县2023年政府信息公开工作年度报告\n';

/** Why the bytes are refused. */
function refusal(bytes: Uint8Array): string {
  try {
    decode(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason.en;
  }
  throw new Error('the bytes were read');
}

test('UTF-8 is read, its byte order mark is not text', () => {
  assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'UTF-8', marked: false });
  assert.deepEqual(decode(Buffer.from(`\uFEFF${text}`)), { text, encoding: 'UTF-8', marked: true });
  assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'UTF-8', marked: false });
});

test('UTF-16 is read in both byte orders', () => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  assert.deepEqual(decode(little), { text, encoding: 'UTF-16LE', marked: true });
  assert.deepEqual(decode(Buffer.from(little).swap16()), { text, encoding: 'UTF-16BE', marked: true });
});

test('GB18030 is read where its text speaks of 政府信息公开', () => {
  const [about, other] = ['D5FEB8AED0C5CFA2B9ABBFAA', 'C4E3BAC3'].map((hex) => Buffer.from(hex, 'hex'));
  assert.deepEqual(decode(about as Buffer), { text: '政府信息公开', encoding: 'GB18030', marked: false });
  assert.match(refusal(other as Buffer), /^not UTF-8: 0xC4 at byte offset 0 /);
});

test('a byte that is no text is named with its place', () => {
  const broken = Buffer.concat([Buffer.from('政府\n信息'), Buffer.from([0xff]), Buffer.from('公开')]);
  assert.match(refusal(broken), /^not UTF-8: 0xFF at byte offset 13 \(line 2\)/);
});

test('a replacement character that is spelled out is text', () => {
  const spelled = Buffer.from('\uFFFD政\uFFFD');
  assert.equal(decode(spelled).text, '\uFFFD政\uFFFD');
  assert.match(refusal(Buffer.concat([spelled, Buffer.from([0x80])])), /^not UTF-8: 0x80 at byte offset 9 /);
});

test('half a character at the end is no text', () => {
  assert.match(refusal(Buffer.from('报').subarray(0, 2)), /^not UTF-8: 0xE6 at byte offset 0 /);
  assert.match(refusal(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42])), /^not UTF-16LE: 0x42 at byte offset 4 /);
});
