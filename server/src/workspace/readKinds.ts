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
  const before: Pick<KindSource, 'name' | 'titleSigns'>[] = [...builtIn];
  const read = [...new Set(kinds)].flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [{ file, text, ...readKind(text) }];
  });
  const files = read.map(({ file, text, source, titles, problems }) => {
    const taken = source ? [...nameTaken(text, source.name, before), ...titlesTaken(text, titles, before)] : [];
    if (source) before.push(source);
    return { file, text, source: taken.length > 0 ? undefined : source, problems: [...problems, ...taken] };
  });
  return { own: files.flatMap(({ source }) => source ?? []), files };
}

type Known = readonly Pick<KindSource, 'name' | 'titleSigns'>[];

function nameTaken(text: string, name: string, before: Known): DeclaredProblem[] {
  if (before.every((other) => other.name !== name)) return [];
  const message = { zh: `已有名为“${name}”的报告种类`, en: `another kind of report is called “${name}”` };
  return [{ range: placeOf(name, text), key: 'name', message }];
}

/** Titles by which reports would be of another kind as well. */
function titlesTaken(text: string, titles: readonly string[], before: Known): DeclaredProblem[] {
  return titles.flatMap((title, at) => {
    const other = before.find(({ titleSigns }) => new RegExp(`^(?:${titleSigns.end})`).test(title));
    if (!other) return [];
    const message = {
      zh: `名为“${other.name}”的报告种类已用这个标题，分不开`,
      en: `the kind of report “${other.name}” has this title already`,
    };
    return [{ range: placeOf(title, text), key: at === 0 ? 'title' : `otherTitles[${at - 1}]`, message }];
  });
}

/** Where the words stand as a value. */
function placeOf(words: string, text: string): DeclaredProblem['range'] {
  const start = Math.max(0, text.indexOf(`"${words}"`));
  return { start, end: start + words.length + 2 };
}
