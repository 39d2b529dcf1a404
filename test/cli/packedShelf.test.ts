/** The index that keeps reports in rows of numbers says of each report what the one that keeps them as they are says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Neighbour } from '../../server/src/cli/check/neighbours.ts';
import { PackedShelf } from '../../server/src/cli/check/packedShelf.ts';
import type { FolderProject } from '../../server/src/workspace/project.ts';
import { ReportIndex } from '../../server/src/workspace/reportIndex.ts';
import { dice, type Dice } from '../support/odd/dice.ts';

const folders = ['', '水利/', '水利/2023/', '水利/2024/', '财政/2023/', '财政/2024/'];
const names = ['年报', '年报2023', '年报2024', '年报2024 - 副本', '年报2024 (1)', '汇总'];
const organisations = ['云岭市水利局', '云岭市 水利局', '云岭市财政局', '云岭市人民政府', undefined];
const years = [2022, 2023, 2024, undefined];

const project: FolderProject = {
  reports: [
    { file: '财政/2024/年报.md', organisation: '云岭市水利局', previous: '水利/年报.md' },
    { file: '汇总.md', year: 2024 },
  ],
  offices: [{ organisation: '云岭市人民政府', parts: ['云岭市水利局', '云岭市财政局'] }],
};

/** Files with one report each, or two, or none. */
function filesOf(roll: Dice): Map<string, Neighbour[]> {
  const files = new Map<string, Neighbour[]>();
  for (let nth = 0; nth < 14; nth++) {
    const path = `${roll.pick(folders)}${roll.pick(names)}.md`;
    const reports = Array.from({ length: roll.pick([1, 1, 1, 2, 0]) }, (): Neighbour => {
      const title = {
        report: roll.pick(['disclosure', 'website']),
        organisation: roll.pick(organisations),
        year: roll.pick(years),
      };
      return { path, title, reading: undefined, ...title };
    });
    files.set(path, reports);
  }
  return files;
}

test('what is kept in rows of numbers is what was put', () => {
  for (let seed = 0; seed < 300; seed++) {
    const files = filesOf(dice(seed));
    const drafts = [...files.keys()].slice(0, 10).map((path) => ({ path }));
    const [open, packed] = [
      new ReportIndex<Neighbour>(),
      new ReportIndex<Neighbour>(new PackedShelf(drafts, () => undefined)),
    ];
    for (const index of [open, packed]) {
      index.declare('', project);
      for (const [path, reports] of files) for (const report of reports) index.add(path, report);
      for (const [path, reports] of [...files].slice(0, 3)) index.put(path, reports.toReversed());
    }
    for (const path of files.keys()) {
      assert.deepEqual(packed.reportsOf(path), open.reportsOf(path), path);
      assert.deepEqual(packed.linksOf(path), open.linksOf(path), path);
      assert.deepEqual(packed.readersOf(path), open.readersOf(path), path);
    }
  }
});
