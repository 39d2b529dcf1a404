import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { acts, openIn, timed } from './editing.mjs';
import { reports, writeFolder } from './reports.mjs';
import { gouji } from './servers.mjs';
import { ratio, short, since, spread } from './statistics.mjs';

/** Waits until the server has stopped working: a hover answered at once several times. */
async function settled(editor) {
  for (let calm = 0; calm < 20;) {
    const start = performance.now();
    await acts.hover(editor);
    calm = since(start) < 3 ? calm + 1 : 0;
    await pause(20);
  }
}

/** What a keystroke costs with more reports in the folder, once they are read, beside one report alone. */
export async function measure(rounds) {
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const editors = [];
  const counts = [1, 1000, 10000];
  for (const count of counts) {
    const folder = writeFolder(join(scratch, String(count)), count);
    const editor = await openIn(gouji, reports(1), pathToFileURL(folder).href);
    await settled(editor);
    editors.push(editor);
  }
  const times = await timed(acts.keystroke, editors, rounds);
  const rows = counts.map((count, nth) => ({
    what: `keystroke, ${count} reports in the folder`,
    'ms (95 %)': spread(times[nth]),
    'ratio (95 %)': ratio(times[nth], times[0]),
    MiB: short(editors[nth].client.memory()),
  }));
  for (const { client } of editors) await client.stop();
  rmSync(scratch, { recursive: true });
  return rows;
}
