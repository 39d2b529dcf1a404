import { kinds } from '../../../server/src/kinds/index.ts';
import { readFlat } from '../../../server/src/office/readOffice.ts';
import { analyse, type Analysis } from '../../../server/src/workspace/analysis.ts';
import { projectFileName } from '../../../server/src/workspace/projectFile.ts';
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
export function readDraft(text: string): Analysis {
  const document = text.startsWith('<?xml') ? readFlat(text) : undefined;
  const options = { kinds, edition: 'auto', markup: 'text', force: true, ordinaryTables: true } as const;
  return analyse(document?.text ?? text, { ...options, document });
}

/** Each draft of a folder, checked beside the others; a `gouji.json` among them is in force. */
export function checkFiles<File extends ExampleFile>(files: readonly File[]): (File & { analysis: Analysis })[] {
  const workspace = new Workspace();
  const drafts = files.filter(({ name }) => !name.endsWith(projectFileName));
  for (const file of files) if (!drafts.includes(file)) workspace.declare(file.name, readProject(file.text).project);
  const read = drafts.map((file) => ({ ...file, analysis: readDraft(file.text) }));
  for (const { name, analysis } of read) workspace.update(name, analysis);
  return read.map((file) => ({ ...file, analysis: workspace.connect(file.name, file.analysis, { grades: {} }) }));
}
