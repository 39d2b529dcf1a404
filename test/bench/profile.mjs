import { Session } from 'node:inspector/promises';
import { loadLocated } from './load.mjs';
import { asHtml } from './asHtml.mjs';
import { reportOf } from './reports.mjs';

/** Runs a task so many times, the first half unseen, and gives the profile of the rest. */
async function profileOf(task, rounds) {
  for (let round = 0; round < rounds; round++) task();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  for (let round = 0; round < rounds; round++) task();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

/** The stage a source file belongs to; what all stages share (texts, figures, forms) is counted to who asked for it. */
function stageOf(file = '') {
  const [, stage] = /^server\/src\/(check\/cause|syntax|bind|narrative|check|workspace)\//.exec(file) ?? [];
  if (file.startsWith('node_modules/')) return 'the parser of HTML';
  return stage;
}

/** The time of each stage and each function, as shares of the whole. */
function sharesOf({ nodes, samples, timeDeltas }, fileAt) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const [stages, functions] = [new Map(), new Map()];
  const count = (into, name, time) => into.set(name, (into.get(name) ?? 0) + time);
  samples.forEach((id, nth) => {
    const { callFrame } = byId.get(id);
    const { functionName } = callFrame;
    if (functionName === '(garbage collector)') return count(stages, 'the collection of garbage', timeDeltas[nth]);
    let stage;
    for (let at = id; at && !stage; at = parents.get(at)) stage = stageOf(fileAt(byId.get(at).callFrame));
    if (!stage) return;
    count(stages, stage, timeDeltas[nth]);
    count(functions, `${functionName} of ${fileAt(callFrame)}:${callFrame.lineNumber}`, timeDeltas[nth]);
  });
  const whole = [...stages.values()].reduce((sum, time) => sum + time, 0);
  const sorted = (some) =>
    [...some].sort((one, other) => other[1] - one[1]).map(([name, time]) => [name, time / whole]);
  return { stages: sorted(stages), functions: sorted(functions) };
}

const percent = (share) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** Where the time of a check goes, stage by stage, and what the costliest function takes. */
export async function measure(rounds) {
  const { module, fileAt } = await loadLocated('profiled');
  const reports = Array.from({ length: 50 }, (_, number) => reportOf(number));
  const rows = [];
  for (const [name, task] of Object.entries(module.tasksFor(reports, asHtml(reportOf(0))))) {
    const { stages, functions } = sharesOf(await profileOf(task, rounds * 10), fileAt);
    rows.push(...stages.map(([stage, share]) => ({ what: `${name}: ${stage}`, share: percent(share) })));
    rows.push({ what: `${name}: the costliest function alone`, share: percent(functions[0][1]) });
  }
  return rows;
}
