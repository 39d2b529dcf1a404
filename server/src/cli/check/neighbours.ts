import type { Lookup } from '../../check/model/lookup.ts';
import { LruCache } from '../../text/lruCache.ts';
import { memo } from '../../text/memo.ts';
import { analyse, type Analysis } from '../../workspace/analysis.ts';
import { lookupOf } from '../../workspace/otherReport.ts';
import type { Identity } from '../../workspace/identity.ts';
import type { Links } from '../../workspace/reportIndex.ts';
import { identityOf, summarize, type ReportSummary } from '../../workspace/summary.ts';
import type { Job } from './job.ts';
import { openDraft } from './openDraft.ts';
import type { Recorded } from './summaryFiles.ts';
import { readingOptions, type DeclaredReading } from './reading.ts';

/** A report that others may look at. Plain data: it is sent to worker threads. */
export interface Neighbour extends Identity {
  /** As the path was given. */
  readonly path: string;
  /** What its title says, whatever is declared of it. */
  readonly title: Identity;
  /** How its folder has it read. */
  readonly reading?: DeclaredReading | undefined;
  /** Where it is checked elsewhere: what is known of it. */
  readonly summary?: Recorded['summary'];
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

/** So many drafts' summaries are kept for others to look at, 5 kB each; a draft that is looked at later is read again. */
const keptDrafts = 500;

/** Summaries of the drafts that came up last, in each run. */
const kept = memo<Job, LruCache<readonly ReportSummary[]>>(() => new LruCache(keptDrafts));

/** Keeps the summaries of a draft for those that look at it. */
export function keepSummaries(path: string, summaries: readonly ReportSummary[], job: Job): void {
  kept(job).set(path, summaries);
}

async function summaryOf(neighbour: Neighbour, job: Job): Promise<ReportSummary | undefined> {
  const { title, organisation, year, summary } = neighbour;
  const found = summary
    ? await recorded(summary)
    : (await summariesOf(neighbour, job)).find((other) => isSame(title, other));
  return found && { ...found, organisation, year };
}

async function recorded(summary: Recorded['summary']): Promise<ReportSummary | undefined> {
  if (!('start' in summary)) return summary;
  // Loaded only here: most runs read none.
  const { summaryAt } = await import('./summaryFiles.ts');
  return summaryAt(summary);
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
