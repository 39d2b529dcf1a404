import { format, resolveConfig } from 'prettier';
import { codeNames } from './codeNames.ts';
import { codePages } from './codePages.ts';
import type { Derived, Generator } from './derived.ts';
import { documentIndices } from './documentIndex.ts';
import { grammars } from './grammars.ts';
import { manifestFile } from './manifest.ts';
import { kindSchemaFile, projectSchemaFile } from './projectSchema.ts';
import { settingFiles } from './settings.ts';
import { snippetFile } from './snippets.ts';

const generators: readonly Generator[] = [
  codeNames,
  codePages,
  documentIndices,
  grammars,
  kindSchemaFile,
  manifestFile,
  projectSchemaFile,
  settingFiles,
  snippetFile,
];

/** Every derived file as it should be, formatted like the rest of the repository. */
export async function derivedFiles(): Promise<Derived[]> {
  const files = generators.flatMap((generate) => generate());
  return Promise.all(
    files.map(async ({ path, text }) => ({
      path,
      text: await format(text, { ...(await resolveConfig(path)), filepath: path }),
    })),
  );
}
