import { acts, openIn } from './editing.mjs';
import { reports } from './reports.mjs';
import { gouji } from './servers.mjs';
import { ratio, since, spread } from './statistics.mjs';

/** What takes longest to read of what may stand in a report: running text of nothing but counts. */
const long = `${reports(1)}\n${'2023年新收申请12件，其中自然人10件，占83.3%。'.repeat(100_000)}\n`;

async function timeOf(editor) {
  const start = performance.now();
  await acts.hover(editor);
  return since(start);
}

/** What a hover in a usual draft costs while a long document is read, beside a hover alone. */
export async function measure(rounds) {
  const editor = await openIn(gouji, reports(1));
  const alone = [];
  for (let round = 0; round < rounds; round++) alone.push(await timeOf(editor));
  let reading = true;
  const start = performance.now();
  const read = editor.client.open('file:///bench/long.年报.md', long).then(() => {
    reading = false;
    return since(start);
  });
  const meanwhile = [];
  while (reading) meanwhile.push(await timeOf(editor));
  const rows = [
    { what: 'a long document, opened until its diagnostics', 'ms (95 %)': spread([await read]) },
    {
      what: 'hover in another document meanwhile',
      'ms (95 %)': spread(meanwhile),
      'ratio (95 %)': ratio(meanwhile, alone),
    },
    { what: 'the longest of these', 'ms (95 %)': spread([Math.max(...meanwhile)]) },
  ];
  await editor.client.stop();
  return rows;
}
