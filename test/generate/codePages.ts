import { readdirSync, readFileSync } from 'node:fs';
import type { Wording } from '../../server/src/forms/schema.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import type { Derived } from './derived.ts';

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

/** The findings of that code in a draft, as `gouji check` prints them behind the path. */
function printed(draft: string, code: string, language: keyof Wording): string {
  const { reports, lines } = analyse(draft, { edition: 'auto', markup: 'text', force: true });
  const findings = reports.flatMap((report) => report.findings).filter((finding) => finding.code === code);
  return findings
    .map(({ span, severity, message }) => {
      const { line, character } = lines.positionAt(span.start);
      return `${line + 1}:${character + 1}: ${severity} ${code} ${message[language]}\n`;
    })
    .join('');
}
