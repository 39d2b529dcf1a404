import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import type { Job } from '../../server/src/cli/check/job.ts';
import { poolFor } from '../../server/src/cli/check/pool.ts';
import { selectInputs } from '../../server/src/cli/check/selection.ts';
import { wantedOf } from '../../server/src/cli/check/wanted.ts';
import { indexDrafts } from '../../server/src/cli/check/indexDrafts.ts';
import { plainly } from '../support/markedFile.ts';

const job: Job = {
  edition: 'auto',
  ordinaryTables: false,
  fix: false,
  fixFigures: false,
  format: 'text',
  summaries: false,
  grounds: false,
  context: plainly,
};

test('of each draft it is known whether reports in others look at its own', async () => {
  const folder = 'test/workspaces/years';
  const pool = await poolFor(3, job, 1, undefined);
  const selected = await selectInputs({ paths: [folder], filesFrom: undefined, exclude: [] }, undefined);
  const { inputs: all, projects } = await wantedOf(selected);
  const { inputs } = await indexDrafts(all, pool, projects, []);
  const told = [...inputs].map(({ path, isLookedAt }) => [basename(path, '.年报.md'), isLookedAt]);
  assert.deepEqual(told, [
    ['2023', true],
    ['2024', true],
    ['2025', false],
  ]);
});
