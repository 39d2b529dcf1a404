import { dirname, resolve } from 'node:path';
import type { Wording } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { analyseDraft } from '../check/checkInput.ts';
import { indexDrafts } from '../check/indexDrafts.ts';
import { indexPath } from '../check/indexPath.ts';
import type { Job } from '../check/job.ts';
import { openDraft } from '../check/openDraft.ts';
import { poolFor } from '../check/pool.ts';
import { projectsAbove } from '../check/projects.ts';
import { selectInputs } from '../check/selection.ts';
import { wantedOf, type ChosenDrafts } from '../check/wanted.ts';
import type { Version } from './version.ts';

/** What versions of a draft are held against. */
export interface DraftBeside extends ChosenDrafts {
  /** Where the draft lies, whatever its versions are called. */
  readonly place: string;
}

/**
 * The other reports beside a draft: those in the folders named, else in the highest folder above it that has a
 * `gouji.json`, else in its own; none of its versions is among them.
 */
export async function draftBeside(
  place: string,
  versions: readonly Version[],
  among: readonly string[],
): Promise<DraftBeside> {
  const own = dirname(place);
  const folders = among.length > 0 ? among : [await topOf(place, own)];
  const selected = await selectInputs({ paths: folders, filesFrom: undefined, exclude: [] }, undefined);
  const { inputs, projects } = await wantedOf({
    inputs: [{ path: place }, ...selected.inputs],
    roots: [own, ...folders],
  });
  const versionsAt = new Set([place, ...versions.map(({ path }) => path)].map((path) => resolve(path)));
  return { place, projects, inputs: inputs.filter(({ path }) => !versionsAt.has(resolve(path))) };
}

async function topOf(place: string, own: string): Promise<string> {
  const above = await projectsAbove([indexPath(place)], [indexPath(own)]);
  return above.at(-1)?.folder ?? own;
}

/** A version of the draft as it is understood in its place, final, and what could not be used of a `gouji.json`. */
export async function analysedBeside(
  { bytes }: Version,
  { place, inputs, projects }: DraftBeside,
  job: Job,
  workerFile: string | undefined,
): Promise<{ analysis: Analysis; problems: readonly Wording[] }> {
  const all = [{ path: place, bytes }, ...inputs];
  const pool = await poolFor(all.length, job, undefined, workerFile);
  try {
    const { inputs: linked, problems } = await indexDrafts(all, pool, projects, []);
    const [input = { path: place }] = linked;
    return { analysis: await analyseDraft(await openDraft({ path: place, bytes }), input, job), problems };
  } finally {
    await pool.end();
  }
}
