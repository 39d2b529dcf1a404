import { resolve } from 'node:path';
import type { Wording } from '../../forms/schema.ts';
import { ReportIndex, type Links } from '../../workspace/reportIndex.ts';
import type { Baseline } from './baseline.ts';
import { indexPath } from './indexPath.ts';
import type { Input } from './input.ts';
import type { Neighbour, TitledLinks } from './neighbours.ts';
import { PackedShelf } from './packedShelf.ts';
import type { Progress } from './progress.ts';
import type { FoundProject } from './projects.ts';
import type { DeclaredReading } from './reading.ts';
import type { Recorded } from './summaryFiles.ts';
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
 * @param elsewhere Reports of drafts that are checked elsewhere.
 * @param baseline What they had on an earlier day, and is not told again.
 * @param progress What counts the drafts that were looked through.
 */
export async function indexDrafts(
  drafts: readonly Input[],
  pool: Pool,
  projects: readonly FoundProject[],
  elsewhere: AsyncIterable<Recorded> | Iterable<Recorded>,
  baseline: Baseline = new Map(),
  progress?: Progress,
): Promise<DraftIndex> {
  const shelf: PackedShelf = new PackedShelf(drafts, (place) => readingAt(place, index));
  const index = new ReportIndex<Neighbour>(shelf);
  for (const { folder, project } of projects) index.declare(folder, project);
  for await (const recorded of elsewhere) {
    const place = indexPath(recorded.path);
    if (!shelf.isDraft(place)) index.add(place, { ...recorded, ...recorded.title });
  }
  const others = await titlesInto(index, drafts, pool, progress);
  return { inputs: linked(drafts, index, baseline, others), problems: projects.flatMap(({ problems }) => problems) };
}

/** Puts the reports of the drafts into the index; gives those that can be none, by their place in the list. */
async function titlesInto(
  index: ReportIndex<Neighbour>,
  drafts: readonly Input[],
  pool: Pool,
  progress: Progress | undefined,
): Promise<ReadonlySet<number>> {
  const others = new Set<number>();
  let nth = 0;
  for await (const titles of pool.results('identify', asDeclared(drafts, index))) {
    const { path } = drafts[nth] as Input;
    if (!titles) others.add(nth);
    nth++;
    index.put(
      indexPath(path),
      (titles ?? []).map((title) => ({ path, title, ...title })),
    );
    await progress?.step();
  }
  return others;
}

/** The drafts in order, each with what it needs to be checked beside others. */
function* linked(
  drafts: readonly Input[],
  index: ReportIndex<Neighbour>,
  baseline: Baseline,
  others: ReadonlySet<number>,
): Generator<Input> {
  let nth = 0;
  for (const input of asDeclared(drafts, index)) {
    const place = indexPath(input.path);
    const known = baseline.get(resolve(input.path)) ?? [];
    const exceptions = [...index.exceptionsIn(place), ...known];
    const grading = { grades: index.projectFor(place)?.severity ?? {}, exceptions };
    const isLookedAt = index.readersOf(place).size > 0;
    yield { ...input, isOther: others.has(nth++), links: linksAt(place, index), isLookedAt, grading };
  }
}

/** What the reports of a draft have to do with others, as far as they have. */
function linksAt(place: string, index: ReportIndex<Neighbour>): TitledLinks[] {
  const titles = index.reportsOf(place);
  return index
    .linksOf(place)
    .map((own, nth): TitledLinks => ({ ...own, title: (titles[nth] as Neighbour).title }))
    .filter(hasNeighbours);
}

function hasNeighbours({ previous, rivals, parts }: Links<Neighbour>): boolean {
  return previous !== undefined || rivals.length > 0 || parts.length > 0;
}

/** The drafts as what is declared above them has them read. */
function* asDeclared(drafts: readonly Input[], index: ReportIndex<Neighbour>): Generator<Input> {
  for (const draft of drafts) {
    const reading = readingAt(indexPath(draft.path), index);
    yield reading ? { ...draft, reading } : draft;
  }
}

/** How what is declared above a draft has it read. */
function readingAt(place: string, index: ReportIndex<Neighbour>): DeclaredReading | undefined {
  const { edition, ordinaryTables, ownKinds } = index.projectFor(place) ?? {};
  const isDeclared = edition !== undefined || ordinaryTables !== undefined || ownKinds !== undefined;
  return isDeclared ? { edition, ordinaryTables, ownKinds } : undefined;
}
