import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOf } from './commands.mjs';
import { load } from './load.mjs';
import { reportOf } from './reports.mjs';
import { median, ratio, short, spread } from './statistics.mjs';

const { documentsOf } = await load('documents');

/** A folder of so many reports as drafts, as Word documents or as workbooks. */
function writeFolder(scratch, count, ending) {
  const folder = join(scratch, `${count}-${ending}`);
  mkdirSync(folder);
  for (let number = 0; number < count; number++) {
    const draft = reportOf(number);
    writeFileSync(join(folder, `${number}.${ending}`), ending === 'md' ? draft : documentsOf(draft)[ending]);
  }
  return folder;
}

/** The whole command over one and 1,000 reports as Word documents and as workbooks, beside the same as drafts. */
export function measure(rounds) {
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const rows = [1, 1000].flatMap((count) => {
    const endings = ['md', 'docx', 'xlsx'];
    const folders = endings.map((ending) => writeFolder(scratch, count, ending));
    const results = endings.map(() => []);
    for (let round = 0; round < (count === 1 ? rounds : 3); round++)
      folders.forEach((folder, nth) => results[nth].push(checkOf(folder)));
    const times = results.map((all) => all.map(({ time }) => time));
    return endings.map((ending, nth) => ({
      what: `${count} file${count > 1 ? 's' : ''}: .${ending}`,
      'ms (95 %)': spread(times[nth]),
      'ratio (95 %)': ratio(times[nth], times[0]),
      MiB: short(median(results[nth].map(({ memory }) => memory))),
    }));
  });
  rmSync(scratch, { recursive: true });
  return rows;
}
