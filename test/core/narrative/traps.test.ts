/** True sentences that a reader in haste takes for others: none is accused, whichever office reports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, offices } from '../../support/falsified.ts';
import { plainOf, readIn, type Report } from '../../support/narrative.ts';

const traps = linesOf('test/core/narrative/traps.txt');

/** What is told of the text. */
function accused(report: Report, text: string): string[] {
  const { mentions, claims } = readIn(report, text, 1);
  return [
    ...mentions.flatMap((mention) => (mention.wrong ? [mention.text] : [])),
    ...claims.map(({ claim }) => claim.name),
  ];
}

test('no true sentence is accused', () => {
  for (const { report } of offices())
    for (const trap of traps) assert.deepEqual([trap, ...accused(report, trap)], [trap]);
});

test('nor in a paragraph that repeats the tables rightly', () => {
  for (const { report, sentences } of offices())
    for (const before of sentences.filter((line) => !/[≠?]/.test(line) && line.split('=').length > 4).slice(0, 4))
      for (const trap of traps) {
        const text = `${plainOf(before)}${trap.replace(/^（.）[^。]*。/, '')}`;
        assert.deepEqual([text, ...accused(report, text)], [text]);
      }
});
