import { readDeclared, type DeclaredProblem, type WrongKey } from '../declared/readDeclared.ts';
import { expected } from '../declared/words.ts';
import { projectSchema, type Project } from './project.ts';

/** What a `gouji.json` declares, as far as it can be used, and what cannot. */
export interface ReadProject {
  readonly project: Project;
  readonly problems: readonly DeclaredProblem[];
}

/**
 * Reads a `gouji.json`. `isFile` tells whether a file that is named is there, where that is known, and `editions` are
 * those there are.
 */
export function readProject(
  text: string,
  isFile: (file: string) => boolean = () => true,
  editions?: readonly string[],
): ReadProject {
  const { data = {}, problems } = readDeclared(text, projectSchema, (project) =>
    beyondSchema(project, isFile, editions),
  );
  return { project: data, problems };
}

/** What the schema cannot tell: files that are named and not there, and an edition that there is not. */
function beyondSchema(
  project: Project,
  isFile: (file: string) => boolean,
  editions: readonly string[] | undefined,
): WrongKey[] {
  const { edition } = project;
  const isKnown = edition === undefined || !editions || editions.includes(edition);
  const message = expected(editions?.join(' | ') ?? '');
  return [...missingFiles(project, isFile), ...(isKnown ? [] : [{ path: ['edition'], message }])];
}

/** The files that are named and are not there. */
function missingFiles({ reports = [], exceptions = [] }: Project, isFile: (file: string) => boolean): WrongKey[] {
  const message = { zh: '没有这个文件', en: 'no such file' };
  const named = [
    ...reports.flatMap(({ file, previous }, index) => [
      { path: ['reports', index, 'file'], file },
      { path: ['reports', index, 'previous'], file: previous },
    ]),
    ...exceptions.map(({ file }, index) => ({ path: ['exceptions', index, 'file'], file })),
  ];
  return named.flatMap(({ path, file }) => (file === undefined || isFile(file) ? [] : [{ path, message }]));
}
