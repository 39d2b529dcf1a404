import { readdirSync, readFileSync } from 'node:fs';
import type { Wording } from '../../../server/src/forms/schema.ts';
import type { Derived } from './derived.ts';
import { placeWords } from '../../../server/src/features/basis/placeWords.ts';
import type { Analysis } from '../../../server/src/workspace/analysis.ts';
import { checkFiles, filesOf } from './examples.ts';

const folder = 'docs/codes';
const examples = /(^```text\n)(.*?)(^```$.*?^```text\n)(.*?)(^```$)/ms;

/** The pages of the codes, each with the findings its example gives today. */
export function codePages(): Derived[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const path = `${folder}/${name}`;
      const page = readFileSync(path, 'utf8');
      const code = name.replace(/(?:\.en)?\.md$/, '');
      const language = name.endsWith('.en.md') ? 'en' : 'zh';
      return { path, text: page.replace(examples, withOutput(code, language)) };
    });
}

function withOutput(code: string, language: keyof Wording) {
  return (_: string, open: string, draft: string, between: string, __: string, close: string) =>
    open + draft + between + printed(draft, code, language) + close;
}

/** A line that an example gives as its words and how often these stand in it, as `字×3` for 字字字. */
const repeated = /^(.+)×(\d+)$/gm;

/** A place in the file of that name, counted from 1, or in words where it is a document that is no text. */
function whereIs(name: string, { lines, placeAt }: Analysis, offset: number, language: keyof Wording): string {
  const place = placeAt?.(offset);
  if (place) return placeWords(place)[language];
  const { line, character } = lines.positionAt(offset);
  return `${name && `${name}:`}${line + 1}:${character + 1}`;
}

/** The findings of that code in a draft or a folder of drafts, as `gouji check` prints them. */
function printed(source: string, code: string, language: keyof Wording): string {
  const text = source.replace(repeated, (_, words: string, times: string) => words.repeat(Number(times)));
  return checkFiles(filesOf(text))
    .flatMap(({ name, analysis }) =>
      analysis.reports
        .flatMap((report) => report.findings)
        .filter((finding) => finding.code === code)
        .map(
          ({ span, severity, message }) =>
            `${whereIs(name, analysis, span.start, language)}: ${severity} ${code} ${message[language]}\n`,
        ),
    )
    .join('');
}
