import { Client } from './client.mjs';
import { openIn } from './editing.mjs';
import { reportOf, reports } from './reports.mjs';
import { echo, gouji, others } from './servers.mjs';
import { median, ratio, short, since, spread } from './statistics.mjs';

/** What it takes from the start of the process to the first diagnostics, and the memory then held. */
async function start(kind, text) {
  const begun = performance.now();
  const { client } = await openIn(kind, text);
  const result = { time: since(begun), memory: client.memory() };
  await client.stop();
  return result;
}

/** The memory held with 100 documents open. */
async function holding(kind) {
  const client = await Client.start(kind);
  for (let number = 0; number < 100; number++) await client.open(`file:///bench/${number}.年报.md`, reportOf(number));
  const memory = client.memory();
  await client.stop();
  return memory;
}

/** Start and memory of the servers, in turn. */
export async function measure(rounds) {
  const cases = [...[echo, gouji, ...others].map((kind) => [kind, 1]), [echo, 1000], [gouji, 1000]];
  const results = cases.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [nth, [kind, count]] of cases.entries()) results[nth].push(await start(kind, reports(count)));
  const times = results.map((all) => all.map(({ time }) => time));
  const rows = cases.map(([{ name }, count], nth) => ({
    what: `start to first diagnostics, ${count} report${count > 1 ? 's' : ''}: ${name}`,
    'ms (95 %)': spread(times[nth]),
    'ratio (95 %)': ratio(times[nth], times[count > 1 ? cases.length - 2 : 0]),
    MiB: short(median(results[nth].map(({ memory }) => memory))),
  }));
  const [floor, own] = [await holding(echo), await holding(gouji)];
  return [
    ...rows,
    { what: 'memory with 100 reports open: gouji', 'ratio (95 %)': short(own / floor), MiB: short(own) },
  ];
}
