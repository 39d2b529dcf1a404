import { acts, openIn, timed } from './editing.mjs';
import { figureOf, reportOf, reports } from './reports.mjs';
import { echo, gouji, others } from './servers.mjs';
import { ratio, since, spread } from './statistics.mjs';

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
  return [...rows, ...(await overIpc(rounds)), ...(await firstBehindOpening(rounds))];
}

/** A keystroke over the channel that VS Code takes. */
async function overIpc(rounds) {
  const editors = [];
  for (const kind of [echo, gouji]) editors.push(await openIn({ ...kind, ipc: true }, reports(1)));
  const [floor, own] = await timed(acts['inserting and deleting'], editors, rounds);
  for (const { client } of editors) await client.stop();
  const what = 'inserting and deleting, over IPC';
  return [
    { what: `${what}: echo`, 'ms (95 %)': spread(floor), 'ratio (95 %)': ratio(floor, floor) },
    { what: `${what}: gouji`, 'ms (95 %)': spread(own), 'ratio (95 %)': ratio(own, floor) },
  ];
}

/** Opening one more report, and the first keystroke in it. */
async function firstBehindOpening(rounds) {
  const clients = [];
  for (const kind of [echo, gouji]) clients.push((await openIn(kind, reports(1))).client);
  const times = { opening: [[], []], 'first keystroke behind it': [[], []] };
  for (let round = 0; round < rounds; round++)
    for (const [nth, client] of clients.entries()) {
      const [uri, text] = [`file:///bench/${round}.年报.md`, reportOf(round)];
      const begun = performance.now();
      await client.open(uri, text);
      times.opening[nth].push(since(begun));
      const opened = performance.now();
      await client.type(uri, figureOf(text), 1 + (round % 9));
      times['first keystroke behind it'][nth].push(since(opened));
    }
  for (const client of clients) await client.stop();
  return Object.entries(times).map(([what, [floor, own]]) => ({
    what: `${what}: gouji`,
    'ms (95 %)': spread(own),
    'ratio (95 %)': ratio(own, floor),
  }));
}
