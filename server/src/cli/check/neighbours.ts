import type { Lookup } from '../../check/model/lookup.ts';
import { memo } from '../../text/memo.ts';
import { analyse, type Analysis } from '../../workspace/analysis.ts';
import { lookupOf } from '../../workspace/otherReport.ts';
import type { Identity, Links } from '../../workspace/reportIndex.ts';
import { identityOf, summarize, type ReportSummary } from '../../workspace/summary.ts';
import type { Job } from './job.ts';
import { openDraft } from './openDraft.ts';
import { readingOptions, type DeclaredReading } from './reading.ts';

/** A report that others may look at. Plain data: it is sent to worker threads. */
export interface Neighbour extends Identity {
  /** As the path was given. */
  readonly path: string;
  /** What its title says, whatever is declared of it. */
  readonly title: Identity;
  /** How its folder has it read. */
  readonly reading?: DeclaredReading | undefined;
  /** Where that is at hand already. */
  readonly summary?: ReportSummary;
}

/** What a report with that title has to do with others. */
export interface TitledLinks extends Links<Neighbour> {
  readonly title: Identity;
}

/** What the rules about several reports may ask, for each report of a draft; undefined where it has no neighbours. */
export async function lookupsOf(
  { reports }: Analysis,
  links: readonly TitledLinks[],
  job: Job,
): Promise<(Lookup | undefined)[]> {
  const lookups: (Lookup | undefined)[] = [];
  for (const report of reports) {
    const own = links.find(({ title }) => isSame(title, identityOf(report)));
    lookups.push(own && lookupOf(await summarized(own, job), report.kind));
  }
  return lookups;
}

/** The reports that one has to do with, as far as they could be read, one after another. */
async function summarized({ previous, rivals, parts }: TitledLinks, job: Job): Promise<Links<ReportSummary>> {
  const summaries: Links<ReportSummary>['parts'][number][] = [];
  for (const part of parts) summaries.push({ ...part, report: part.report && (await summaryOf(part.report, job)) });
  const likely: (ReportSummary | undefined)[] = [];
  for (const rival of rivals) likely.push(await summaryOf(rival, job));
  return {
    previous: previous && (await summaryOf(previous, job)),
    rivals: likely.filter((rival) => rival !== undefined),
    parts: summaries,
  };
}

/** Summaries of drafts that others look at, in each run. */
const kept = memo<Job, Map<string, readonly ReportSummary[]>>(() => new Map());

/** Keeps the summaries of a draft for those that are still to look at it. */
export function keepSummaries(path: string, summaries: readonly ReportSummary[], job: Job): void {
  kept(job).set(path, summaries);
}

/** Drops the summaries of drafts that no other is still to look at. */
export function dropSummaries(paths: readonly string[], job: Job): void {
  for (const path of paths) kept(job).delete(path);
}

async function summaryOf(neighbour: Neighbour, job: Job): Promise<ReportSummary | undefined> {
  const { title, organisation, year, summary } = neighbour;
  const found = summary ?? (await summariesOf(neighbour, job)).find((other) => isSame(title, other));
  return found && { ...found, organisation, year };
}

/** The summaries of a draft; it is read where it has not come up yet. */
async function summariesOf(neighbour: Neighbour, job: Job): Promise<readonly ReportSummary[]> {
  const known = kept(job).get(neighbour.path);
  if (known) return known;
  const summaries = await readSummaries(neighbour, job);
  keepSummaries(neighbour.path, summaries, job);
  return summaries;
}

async function readSummaries({ path, reading }: Neighbour, job: Job): Promise<ReportSummary[]> {
  try {
    const { text, document } = await openDraft({ path });
    const options = { ...readingOptions(path, reading, job), document: document?.projection };
    return summarize(path, analyse(text, options));
  } catch {
    // Why it cannot be read is said where it is checked itself.
    return [];
  }
}

function isSame(one: Identity, other: Identity): boolean {
  return one.report === other.report && one.organisation === other.organisation && one.year === other.year;
}
