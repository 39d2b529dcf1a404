import { resolve } from 'node:path';
import type { Wording } from '../../forms/schema.ts';
import { ReportIndex, type Identity, type Links } from '../../workspace/reportIndex.ts';
import type { ReportSummary } from '../../workspace/summary.ts';
import type { Baseline } from './baseline.ts';
import type { Input } from './input.ts';
import type { Neighbour, TitledLinks } from './neighbours.ts';
import { indexPath } from './indexPath.ts';
import type { Progress } from './progress.ts';
import type { FoundProject } from './projects.ts';
import type { Pool } from './tasks.ts';

/** What is known of all drafts before any is checked. */
export interface DraftIndex {
  /** The drafts, each with the reports it has to do with. */
  readonly inputs: IterableIterator<Input>;
  /** What cannot be used of files that declare something. */
  readonly problems: readonly Wording[];
}

/**
 * Looks through all drafts for whose reports they are and on which years. Then each can be checked and
 * printed in its turn, and nothing of it need be kept but the summary others look at.
 *
 * @param pool Who looks through them.
 * @param projects What is declared of them.
 * @param summaries Reports of drafts that are checked elsewhere.
 * @param baseline What they had on an earlier day, and is not told again.
 * @param progress What counts the drafts that were looked through.
 */
export async function indexDrafts(
  all: readonly Input[],
  pool: Pool,
  projects: readonly FoundProject[],
  summaries: readonly ReportSummary[],
  baseline: Baseline = new Map(),
  progress?: Progress,
): Promise<DraftIndex> {
  const index = new ReportIndex<Neighbour>();
  for (const { folder, project } of projects) index.declare(folder, project);
  const inputs = all.map((input) => asDeclared(input, index));
  const places = new Set(inputs.map(([place]) => place));
  for (const [place, reports] of byPlace(summaries)) if (!places.has(place)) index.put(place, reports);
  const at = inputs.values();
  const read = inputs.map(([, input]) => input);
  const others = new Set<string>();
  for await (const titles of pool.results('identify', read)) {
    const [place, { path, reading }] = at.next().value as (typeof inputs)[number];
    if (!titles) others.add(path);
    index.put(
      place,
      (titles ?? []).map((title) => ({ path, reading, title, ...title })),
    );
    await progress?.step();
  }
  return { inputs: linked(inputs, index, baseline, others), problems: projects.flatMap(({ problems }) => problems) };
}

/** The drafts in order, each with what it needs to be checked beside others. */
function* linked(
  inputs: readonly (readonly [string, Input])[],
  index: ReportIndex<Neighbour>,
  baseline: Baseline,
  others: ReadonlySet<string>,
): Generator<Input> {
  const lookedAt = inputs.map(([place]) => pathsIn(index.linksOf(place)));
  const last = new Map(lookedAt.flatMap((paths, nth) => paths.map((path) => [path, nth] as const)));
  for (const [nth, [place, input]] of inputs.entries()) {
    const titles = index.reportsOf(place);
    const links = index
      .linksOf(place)
      .map((own, nth): TitledLinks => ({ ...own, title: (titles[nth] as Neighbour).title }))
      .filter(({ previous, rivals, parts }) => previous !== undefined || rivals.length > 0 || parts.length > 0);
    const known = baseline.get(resolve(input.path)) ?? [];
    const exceptions = [...index.exceptionsIn(place), ...known];
    const grading = { grades: index.projectFor(place)?.severity ?? {}, exceptions };
    const isAwaited = (last.get(input.path) ?? -1) > nth;
    const doneWith = lookedAt[nth]?.filter((path) => last.get(path) === nth) ?? [];
    yield { ...input, isOther: others.has(input.path), links, isAwaited, doneWith, grading };
  }
}

/** The drafts that are looked at. */
function pathsIn(links: readonly Links<Neighbour>[]): string[] {
  return links.flatMap(({ previous, rivals, parts }) =>
    [previous, ...rivals, ...parts.map(({ report }) => report)].flatMap((report) => report?.path ?? []),
  );
}

/** The draft's place in the index, and the draft as what is declared above it has it read. */
function asDeclared(input: Input, index: ReportIndex<Neighbour>): readonly [string, Input] {
  const place = indexPath(input.path);
  const { edition, ordinaryTables, ownKinds } = index.projectFor(place) ?? {};
  const isDeclared = edition !== undefined || ordinaryTables !== undefined || ownKinds !== undefined;
  return [place, isDeclared ? { ...input, reading: { edition, ordinaryTables, ownKinds } } : input];
}

function byPlace(summaries: readonly ReportSummary[]): Map<string, Neighbour[]> {
  const places = new Map<string, Neighbour[]>();
  for (const summary of summaries) {
    const { path, report, organisation, year } = summary;
    const title: Identity = { report, organisation, year };
    const place = indexPath(path);
    places.set(place, [...(places.get(place) ?? []), { path, title, ...title, summary }]);
  }
  return places;
}
