import type { Input } from './input.ts';
import { indexPath } from './indexPath.ts';
import { projectsAbove, type FoundProject } from './projects.ts';
import type { Selection } from './selection.ts';

/** The drafts to be checked, and what is declared of them. */
export interface ChosenDrafts {
  readonly inputs: readonly Input[];
  readonly projects: readonly FoundProject[];
}

/** What was selected without what a `gouji.json` passes over (`include`, `exclude`); a draft that was named itself stays. */
export async function wantedOf({ inputs, roots }: Pick<Selection, 'inputs' | 'roots'>): Promise<ChosenDrafts> {
  const places = new Set(inputs.map(({ path }) => indexPath(path)));
  const projects = await projectsAbove(places, roots.map(indexPath));
  const choosing = projects.filter(({ project: { include, exclude } }) => include ?? exclude);
  if (choosing.length === 0) return { inputs, projects };
  // Loaded only here: most folders choose no files.
  const { filesBy } = await import('../../workspace/filePatterns.ts');
  const choices = choosing.map(({ folder, project }) => ({ folder, takes: filesBy(project) ?? (() => true) }));
  const isWanted = (place: string) =>
    choices.every(
      ({ folder, takes }) => !isBelow(place, folder) || takes(folder === '' ? place : place.slice(folder.length + 1)),
    );
  return { inputs: inputs.filter(({ path, isFound }) => !isFound || isWanted(indexPath(path))), projects };
}

function isBelow(place: string, folder: string): boolean {
  return folder === '' || place.startsWith(`${folder}/`);
}
