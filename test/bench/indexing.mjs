import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { acts, openIn } from './editing.mjs';
import { reports, writeFolder } from './reports.mjs';
import { gouji } from './servers.mjs';
import { ratio, since, spread } from './statistics.mjs';

/** A page that is no report, of the size of one. */
const other = `# 会议纪要\n\n${'会议听取了各科室的工作汇报，研究了下一步的安排，要求在月底以前完成。\n\n'.repeat(120)}`;

/** A folder of so many reports and pages of other matter. */
function mixedFolder(folder, count, others) {
  writeFolder(folder, count);
  for (let number = 0; number < others; number++) writeFileSync(join(folder, `${number}.md`), other);
  return folder;
}

/** The times of an act, one every 30 ms as people type, as long as something holds. */
async function timesWhile(act, editor, holds) {
  const times = [];
  for (let round = 0; holds(times.length); round++) {
    const start = performance.now();
    await act(editor, round);
    times.push(since(start));
    await pause(30);
  }
  return times;
}

/** What a keystroke and a hover cost while a folder of 1,500 reports and 3,000 other pages is read, beside the same once it is. */
export async function measure(rounds) {
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const folder = pathToFileURL(mixedFolder(join(scratch, 'mixed'), 1500, 3000)).href;
  const rows = [];
  for (const name of ['keystroke', 'hover']) {
    const start = performance.now();
    const editor = await openIn(gouji, reports(1), folder);
    let reading = true;
    const read = editor.client.ended().then(() => {
      reading = false;
      return since(start);
    });
    const meanwhile = await timesWhile(acts[name], editor, () => reading);
    const alone = await timesWhile(acts[name], editor, (count) => count < rounds);
    rows.push({ what: `${name} once a folder is read`, 'ms (95 %)': spread(alone) });
    rows.push({
      what: `${name} while it is read, in ${((await read) / 1000).toFixed(1)} s`,
      'ms (95 %)': spread(meanwhile),
      'ratio (95 %)': ratio(meanwhile, alone),
    });
    await editor.client.stop();
  }
  rmSync(scratch, { recursive: true });
  return rows;
}
