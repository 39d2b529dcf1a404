import { kinds } from '../../../server/src/kinds/index.ts';
import type { KindSource } from '../../../server/src/kinds/kind.ts';
import { kindsWith } from '../../../server/src/kinds/ownKinds.ts';
import { readFlat } from '../../../server/src/office/readOffice.ts';
import { analyse, type Analysis } from '../../../server/src/workspace/analysis.ts';
import { kindFileEnding, projectFileName } from '../../../server/src/workspace/projectFile.ts';
import { readProject } from '../../../server/src/workspace/readProject.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';

/** One file of an example. */
export interface ExampleFile {
  /** As given after `//-`; empty in an example of one unnamed file. */
  readonly name: string;
  readonly text: string;
}

const head = /^\/\/- (.*)\n/m;

/** The files of an example, in the order they are written: a line `//- name` begins each; one alone needs none. */
export function filesOf(example: string): ExampleFile[] {
  if (!head.test(example)) return [{ name: '', text: example }];
  const [, ...parts] = example.split(new RegExp(head, 'gm'));
  return parts.flatMap((name, i) => (i % 2 === 0 ? [{ name, text: parts[i + 1] ?? '' }] : []));
}

/** Reads a text, or a document that is XML, as a report, however little of one it shows. */
export function readDraft(text: string, own: readonly KindSource[] = []): Analysis {
  const document = text.startsWith('<?xml') ? readFlat(text) : undefined;
  const options = { edition: 'auto', markup: 'text', force: true, ordinaryTables: true } as const;
  return analyse(document?.text ?? text, { ...options, kinds: kindsWith(kinds, own), document });
}

/** Each draft of a folder, checked beside the others; a `gouji.json` among them is in force, with the kinds it names. */
export function checkFiles<File extends ExampleFile>(files: readonly File[]): (File & { analysis: Analysis })[] {
  const workspace = new Workspace();
  const isDeclaration = ({ name }: File) => name.endsWith(projectFileName) || name.endsWith(kindFileEnding);
  const textOf = (name: string) => files.find((file) => file.name === name)?.text;
  for (const { name, text } of files)
    if (name.endsWith(projectFileName)) workspace.declare(name, readProject(text, { textOf }).project);
  const drafts = files.filter((file) => !isDeclaration(file));
  const read = drafts.map((file) => ({
    ...file,
    analysis: readDraft(file.text, workspace.projectFor(file.name)?.ownKinds),
  }));
  for (const { name, analysis } of read) workspace.update(name, analysis);
  return read.map((file) => ({ ...file, analysis: workspace.connect(file.name, file.analysis, { grades: {} }) }));
}
