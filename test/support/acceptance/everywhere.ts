import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskWorld } from '../../../server/src/node/world.ts';
import type { PagedReport } from '../../../server/src/features/overview/overview.ts';
import { connect } from '../connect.ts';
import { writeAcceptance, type AcceptanceFolder } from './folder.ts';
import { toldByOverview, toldFormats, toldIn, type Told } from './told.ts';

/** Checks a folder and gives what is written in that format. */
export type CheckIn = (format: string, folder: string) => Promise<Uint8Array>;

/** Writes a folder of so many offices and checks it in every way; gives where an output tells anything but what is known. */
export async function untruths(folder: string, offices: number, check: CheckIn): Promise<string[]> {
  const known = writeAcceptance(folder, offices);
  const found: string[] = [];
  for (const format of toldFormats) {
    const told = toldIn(format, await check(format, folder));
    found.push(...differences(format, told, known, folder, format !== 'text'));
  }
  return [...found, ...differences('overview', await overviewOf(folder), known, folder, false)];
}

async function overviewOf(folder: string): Promise<Told> {
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'reports' }];
  const client = await connect({ workspaceFolders }, diskWorld);
  const reports = await client.connection.sendRequest<PagedReport[]>('gouji/overview', {});
  await client.stop();
  return toldByOverview(reports);
}

function differences(
  output: string,
  told: Told,
  { files, spare }: AcceptanceFolder,
  folder: string,
  tellsUnreadable: boolean,
): string[] {
  const all = [...files].map(([path, file]) => ({ ...file, path: join(folder, path) }));
  const due = all.flatMap(({ path, kind, findings, accepted }) => [
    ...findings.map((code) => `${path} ${code}`),
    ...accepted.map((code) => `${path} ${code} excepted`),
    ...(kind === 'unreadable' && tellsUnreadable ? [`${path} ${kind} ${kind}`] : []),
  ]);
  const is = told.findings.map((line) => line.replace(/ (?:error|warning|other)$/, ''));
  const stands = all.flatMap(({ path, state }) => (state ? [`${path} ${state}`] : []));
  const count = (kind: string) => all.filter((file) => file.kind === kind).length;
  const level = (ending: string) => told.findings.filter((line) => line.endsWith(` ${ending}`)).length;
  const counted = [all.length, count('report'), count('skipped'), count('unreadable')];
  const levels = [level('error'), level('warning'), level('excepted')];
  return [
    ...unlike(due, is).map((line) => `${output}: ${line}`),
    ...(told.states
      ? unlike(
          stands,
          Array.from(told.states, (one) => one.join(' ')),
        )
      : []
    ).map((line) => `${output}: stands ${line}`),
    ...(told.counts && told.counts.join() !== [...counted, ...levels, spare].join()
      ? [`${output}: counts ${told.counts.join()}, not ${[...counted, ...levels, spare].join()}`]
      : []),
  ];
}

/** What is in only one of the lists, each as often as it is. */
function unlike(due: readonly string[], is: readonly string[]): string[] {
  const rest = [...is].sort();
  const lacking = [...due].sort().filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...lacking.map((line) => `lacks ${line}`), ...rest.map((line) => `has ${line}`)];
}
