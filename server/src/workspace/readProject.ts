import { readDeclared, type DeclaredProblem, type WrongKey } from '../declared/readDeclared.ts';
import { expected } from '../declared/words.ts';
import { editionChoices, type KindSource, type ReportKinds } from '../kinds/kind.ts';
import { kindsWith } from '../kinds/ownKinds.ts';
import { projectSchema, type FolderProject, type Project } from './project.ts';
import { readKinds, type KindFileRead, type ReadKinds } from './readKinds.ts';

/** What a `gouji.json` declares, as far as it can be used, and what cannot. */
export interface ReadProject {
  /** With the kinds of reports that it names, as far as these can be used. */
  readonly project: FolderProject;
  readonly problems: readonly DeclaredProblem[];
  /** The files of these kinds, and what of each cannot be used. */
  readonly kindFiles: readonly KindFileRead[];
}

/** What is known of where a `gouji.json` stands; what is left out is taken to be in order. */
export interface ProjectPlace {
  /** Whether a file that is named is there. */
  readonly isFile?: (file: string) => boolean;
  /** What stands in a file; undefined where it cannot be read. */
  readonly textOf?: (file: string) => string | undefined;
  /** The kinds of reports there are besides. */
  readonly builtIn?: ReportKinds;
}

/** Reads a `gouji.json`. */
export function readProject(text: string, place: ProjectPlace = {}): ReadProject {
  const { own, files } = kindsNamed(text, place);
  const { data = {}, problems } = readDeclared(text, projectSchema, (project) => beyondSchema(project, place, own));
  return { project: own.length > 0 ? { ...data, ownKinds: own } : data, problems, kindFiles: files };
}

/** The kinds of reports that it names: they are read first, for they have editions. */
function kindsNamed(text: string, { textOf, builtIn }: ProjectPlace): ReadKinds {
  if (!textOf || !text.includes('"kinds"')) return { own: [], files: [] };
  const { data = {} } = readDeclared(text, projectSchema, () => []);
  return readKinds(data, textOf, builtIn);
}

/** What the schema cannot tell: files that are named and not there, and an edition that there is not. */
function beyondSchema(
  project: Project,
  { isFile, textOf, builtIn }: ProjectPlace,
  own: readonly KindSource[],
): WrongKey[] {
  const { edition } = project;
  const editions = builtIn && editionChoices(kindsWith(builtIn, own));
  const isKnown = edition === undefined || !editions || editions.includes(edition);
  const message = expected(editions?.join(' | ') ?? '');
  const missing = [
    ...(isFile ? missingFiles(project, isFile) : []),
    ...(textOf ? unreadKinds(project, isFile, textOf) : []),
  ];
  return [...missing, ...(isKnown ? [] : [{ path: ['edition'], message }])];
}

/** The files that are named and are not there. */
function missingFiles(
  { kinds = [], reports = [], exceptions = [] }: Project,
  isFile: (file: string) => boolean,
): WrongKey[] {
  const message = { zh: '没有这个文件', en: 'no such file' };
  const named = [
    ...kinds.map((kindFile, index) => ({ path: ['kinds', index], file: kindFile })),
    ...reports.flatMap(({ file, previous }, index) => [
      { path: ['reports', index, 'file'], file },
      { path: ['reports', index, 'previous'], file: previous },
    ]),
    ...exceptions.map(({ file }, index) => ({ path: ['exceptions', index, 'file'], file })),
  ];
  // A file is named as often as findings in it were accepted, and looked for once.
  const missing = new Set(
    [...new Set(named.map(({ file }) => file))].filter((file) => file !== undefined && !isFile(file)),
  );
  return named.flatMap(({ path, file }) => (missing.has(file) ? [{ path, message }] : []));
}

/** The kind files that are there and cannot be read as text. */
function unreadKinds(
  { kinds = [] }: Project,
  isFile: ProjectPlace['isFile'] = () => true,
  textOf: (file: string) => string | undefined,
): WrongKey[] {
  const message = { zh: '读不了，应为 UTF-8 的文件', en: 'cannot be read: expects a file in UTF-8' };
  return kinds.flatMap((file, index) =>
    isFile(file) && textOf(file) === undefined ? [{ path: ['kinds', index], message }] : [],
  );
}
