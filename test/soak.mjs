// Types into a server as someone does in an hour, faster, and prints its memory as it goes: it must not grow.
//   node test/soak.mjs [keystrokes]      18000, five a second for an hour
import { install } from '../client/start/install.mjs';
import { join } from 'node:path';

install(join('test', 'bench', 'peers'));
const { Client } = await import('./bench/client.mjs');
const { figureOf, reportOf } = await import('./bench/reports.mjs');
const { gouji } = await import('./bench/servers.mjs');

const keystrokes = Number(process.argv[2] ?? 18_000);
const uris = Array.from({ length: 5 }, (_, number) => `file:///soak/${number}.年报.md`);
const client = await Client.start(gouji);
for (const [number, uri] of uris.entries()) await client.open(uri, reportOf(number));
const place = figureOf(reportOf(0));
for (let nth = 0; nth <= keystrokes; nth++) {
  const uri = uris[Math.floor(nth / 100) % uris.length];
  await client.type(uri, place, 1 + (nth % 9));
  if (nth % 7 === 0) await client.hover(uri, place);
  if (nth % (keystrokes / 10) === 0) console.log(`${nth} keystrokes: ${Math.round(client.memory())} MiB`);
}
await client.stop();
