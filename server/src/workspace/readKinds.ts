import type { DeclaredProblem } from '../declared/readDeclared.ts';
import { readKind } from '../kinds/file/readKind.ts';
import type { KindSource, ReportKind } from '../kinds/kind.ts';
import type { Project } from './project.ts';

/** A file in which a kind of report is described, and what of it cannot be used. */
export interface KindFileRead {
  /** As the `gouji.json` names it. */
  readonly file: string;
  readonly text: string;
  readonly problems: readonly DeclaredProblem[];
}

/** The kinds of reports that a folder describes itself, as far as they can be used, and the files that were read for it. */
export interface ReadKinds {
  readonly own: readonly KindSource[];
  readonly files: readonly KindFileRead[];
}

/** Reads the kind files that a `gouji.json` names; what stands in one is undefined where it cannot be read. */
export function readKinds(
  { kinds = [] }: Project,
  textOf: (file: string) => string | undefined,
  builtIn: readonly ReportKind[] = [],
): ReadKinds {
  const taken = new Set(builtIn.map(({ name }) => name));
  const read = [...new Set(kinds)].flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [{ file, text, ...readKind(text) }];
  });
  const files = read.map(({ file, text, source, problems }) => {
    const isTaken = source !== undefined && taken.has(source.name);
    if (source) taken.add(source.name);
    return {
      file,
      text,
      source: isTaken ? undefined : source,
      problems: isTaken ? [nameTaken(text, source.name)] : problems,
    };
  });
  return { own: files.flatMap(({ source }) => source ?? []), files };
}

function nameTaken(text: string, name: string): DeclaredProblem {
  const start = Math.max(0, text.indexOf(`"${name}"`));
  return {
    range: { start, end: start + name.length + 2 },
    key: 'name',
    message: { zh: `已有名为“${name}”的报告种类`, en: `another kind of report is called “${name}”` },
  };
}
