/** What is learned from Word documents and workbooks, in which cells are merged, is what the same table in bars tells. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exportedReport, writers } from '../../../server/src/features/export/writers.ts';
import { describeProposal } from '../../../server/src/features/describeProposal.ts';
import { learnTables } from '../../../server/src/learn/learnTables.ts';
import { unknownTables } from '../../../server/src/workspace/unknownTables.ts';
import { analyse, kinds } from '../../support/analyse.ts';
import { describedKinds } from '../../support/describedKinds.ts';
import { equations } from '../../support/learn/proposed.ts';
import { projectionOf } from '../../support/office/readWord.ts';

for (const file of ['政府网站/教育局2024年.md', '行政经费/档案局2024年.md'])
  for (const to of ['docx', 'xlsx'] as const)
    test(`${file} as ${to}`, () => {
      const text = readFileSync(join('samples', file), 'utf8');
      const { reports } = analyse(text, { edition: 'auto', markup: 'text', kinds: [...kinds, ...describedKinds] });
      assert.ok(reports[0]);
      const written = writers[to](exportedReport(reports[0]));
      assert.ok(typeof written !== 'string');
      const document = projectionOf(written);
      const seen = unknownTables(document.text, { path: '', markup: 'text', document });
      const learned = learnTables(seen).flatMap(({ blocks }) =>
        blocks.flatMap((block) => block.proposals.map((one) => describeProposal(one, block, 'zh-CN').equation)),
      );
      assert.deepEqual(learned, equations(text));
      assert.notDeepEqual(learned, []);
    });
