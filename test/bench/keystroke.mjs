import { acts, openIn, timed } from './editing.mjs';
import { reports } from './reports.mjs';
import { echo, gouji, others } from './servers.mjs';
import { ratio, spread } from './statistics.mjs';

/** What a keystroke, a hover and a burst of keystrokes cost in one report, beside the floor and the peers. */
export async function measure(rounds) {
  const kinds = [echo, gouji, ...others];
  const editors = [];
  for (const kind of kinds) editors.push(await openIn(kind, reports(1)));
  const keystrokes = await timed(acts.keystroke, editors, rounds);
  const rows = kinds.map(({ name }, nth) => ({
    what: `keystroke: ${name}`,
    'ms (95 %)': spread(keystrokes[nth]),
    'ratio (95 %)': ratio(keystrokes[nth], keystrokes[0]),
  }));
  for (const what of ['inserting and deleting', 'hover', 'hover behind a keystroke', 'burst of 20']) {
    // A burst is held against a single keystroke of the floor, as what it should cost at most.
    const [floor, own] = await timed(acts[what], editors.slice(0, 2), rounds);
    const base = what === 'burst of 20' ? keystrokes[0] : floor;
    rows.push({ what: `${what}: gouji`, 'ms (95 %)': spread(own), 'ratio (95 %)': ratio(own, base) });
  }
  for (const { client } of editors) await client.stop();
  return rows;
}
