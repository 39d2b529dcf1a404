import { acts, openIn, timed } from './editing.mjs';
import { reports } from './reports.mjs';
import { echo, gouji } from './servers.mjs';
import { ratio, spread } from './statistics.mjs';

/** What a keystroke costs with more reports in the document, beside the floor on the same document. */
export async function measure(rounds) {
  const rows = [];
  for (const count of [1, 10, 100, 1000]) {
    const editors = [await openIn(echo, reports(count)), await openIn(gouji, reports(count))];
    const [floor, own] = await timed(acts.keystroke, editors, Math.ceil(rounds / Math.sqrt(count)));
    rows.push({
      what: `keystroke, ${count} reports in the document`,
      'ms (95 %)': spread(own),
      'ratio (95 %)': ratio(own, floor),
    });
    for (const { client } of editors) await client.stop();
  }
  return rows;
}
