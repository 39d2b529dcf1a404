import type { Exception } from '../check/grounds.ts';
import type { KindSource } from '../kinds/kind.ts';
import { memo } from '../text/memo.ts';
import { organisationKey } from './organisation.ts';
import { folderOf, foldersUp, resolveFrom } from './paths.ts';
import type { FolderProject } from './project.ts';

/** What is declared of the reports of one file. */
export interface DeclaredReport {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  /** The path of the report on the year before. */
  readonly previous: string | undefined;
}

/** What every `gouji.json` of the workspace declares, by what is asked of it. */
export class Declarations {
  readonly #projects = new Map<string, FolderProject>();
  #reports = new Map<string, DeclaredReport>();
  #exceptions: ReadonlyMap<string, readonly Exception[]> = new Map();
  /** The files whose report names a file as the one on the year before, by that file. */
  #followers: ReadonlyMap<string, readonly string[]> = new Map();
  /** The organisations that sum up another, by that one. */
  #wholes: ReadonlyMap<string, readonly string[]> = new Map();

  /** Puts in force what the `gouji.json` of that folder says; undefined: there is none. */
  set(folder: string, project: FolderProject | undefined): void {
    if (project) this.#projects.set(folder, project);
    else this.#projects.delete(folder);
    this.#reports = new Map([...this.#projects].flatMap(([at, { reports }]) => declaredIn(at, reports ?? [])));
    this.#exceptions = exceptionsIn(this.#projects);
    this.#followers = followersIn(this.#reports);
    this.#wholes = wholesIn(this.#projects.values());
  }

  /** The nearest `gouji.json` above the path. */
  projectFor(path: string): FolderProject | undefined {
    if (this.#projects.size === 0) return undefined;
    for (const folder of foldersUp(folderOf(path))) {
      const project = this.#projects.get(folder);
      if (project) return project;
    }
    return undefined;
  }

  /** The kinds of reports that any of them describes, each name once. */
  ownKinds(): KindSource[] {
    const all = [...this.#projects.values()].flatMap(({ ownKinds = [] }) => ownKinds);
    return [...new Map(all.map((source) => [source.name, source])).values()];
  }

  /** What is declared of the file's reports. */
  reportIn(path: string): DeclaredReport | undefined {
    return this.#reports.get(path);
  }

  /** The findings of the file that were looked at and accepted. */
  exceptionsIn(path: string): readonly Exception[] {
    return this.#exceptions.get(path) ?? [];
  }

  /** The names of the offices that the organisation sums up in a report in that file: none twice, and not itself. */
  partsOf(path: string, organisation: string): string[] {
    const project = this.projectFor(path);
    const parts = (project && partsIn(project).get(organisation)) ?? [];
    const names = new Map(parts.map((part) => [organisationKey(part), part]));
    names.delete(organisation);
    return [...names.values()];
  }

  /** The organisations, as they are compared, that sum up this one. */
  wholesOf(organisation: string): readonly string[] {
    return this.#wholes.get(organisation) ?? [];
  }

  /** The files whose report names that file as the one on the year before. */
  followersOf(path: string): readonly string[] {
    return this.#followers.get(path) ?? [];
  }
}

/** The offices that an organisation sums up, by its name as it is compared; what is said of it first counts. */
const partsIn = memo((project: FolderProject): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const { organisation, parts } of project.offices ?? []) {
    const name = organisationKey(organisation);
    if (!found.has(name)) found.set(name, parts);
  }
  return found;
});

function wholesIn(projects: Iterable<FolderProject>): Map<string, string[]> {
  const offices = [...projects].flatMap((project) => project.offices ?? []);
  return grouped(
    offices.flatMap(({ organisation, parts }) => {
      const whole = organisationKey(organisation);
      return [...new Set(parts.map(organisationKey))].map((part) => [part, whole] as const);
    }),
  );
}

function followersIn(reports: ReadonlyMap<string, DeclaredReport>): Map<string, string[]> {
  return grouped(
    [...reports].flatMap(([follower, { previous }]) => (previous === undefined ? [] : [[previous, follower] as const])),
  );
}

/** What belongs to each key, in order. */
function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const same = found.get(key);
    if (same) same.push(value);
    else found.set(key, [value]);
  }
  return found;
}

function declaredIn(folder: string, reports: NonNullable<FolderProject['reports']>): [string, DeclaredReport][] {
  return reports.map(({ file, organisation, year, previous }) => [
    resolveFrom(folder, file),
    { organisation, year, previous: previous === undefined ? undefined : resolveFrom(folder, previous) },
  ]);
}

function exceptionsIn(projects: ReadonlyMap<string, FolderProject>): Map<string, Exception[]> {
  return grouped(
    [...projects].flatMap(([folder, { exceptions = [] }]) =>
      exceptions.map(({ file, ...exception }) => [resolveFrom(folder, file), exception] as const),
    ),
  );
}
