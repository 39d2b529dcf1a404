/** True sentences that a reader in haste takes for others: none is accused, whichever office reports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, offices } from '../../support/falsified.ts';
import { readIn } from '../../support/narrative.ts';

test('no true sentence is accused', () => {
  const accused = offices().flatMap(({ report }) =>
    linesOf('test/core/narrative/traps.txt').flatMap((line) => {
      const { mentions, claims } = readIn(report, line, 1);
      const wrong = mentions.flatMap((mention) => (mention.wrong ? [mention.text] : []));
      const said = [...wrong, ...claims.map(({ claim }) => claim.name)];
      return said.length > 0 ? [`${report.organisation}: ${line} ${said.join(' ')}`] : [];
    }),
  );
  assert.deepEqual(accused, []);
});
