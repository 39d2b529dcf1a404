import { readdirSync, readFileSync } from 'node:fs';
import type { Derived } from './derived.ts';

const folder = 'docs/codes';
/** The first paragraph of a page: the severity in bold, when it is another, and what is reported. */
const opening = /^\*\*([^*.]+)\.?\*\*(?:[;；][^.。]*)?[.。]?\s*(.*)$/m;
/** The table of the rules and all behind it; its head names its columns in the page's language. */
const table = /^\| (?:code|代码)[^\n]*\n.*$/ms;

/** The indices of the documents in both languages, with all rules. */
export function documentIndices(): Derived[] {
  return ['.md', '.en.md'].map((ending) => {
    const path = `docs/README${ending}`;
    const page = readFileSync(path, 'utf8');
    return { path, text: page.replace(table, (old) => rulesIn(ending, old.split('\n', 1)[0] ?? '')) };
  });
}

/** The table of the rules whose pages have that ending. */
function rulesIn(ending: string, head: string): string {
  const rows = codesOf(ending).map((code) => {
    const [severity] = openingOf(code, ending);
    return `| [${code}](codes/${code}${ending}) | ${severity.toLowerCase()} | ${toldOf(code, ending)} |`;
  });
  return [head, '| - | - | - |', ...rows, ''].join('\n');
}

/** What a code reports, in the first sentence of its page with that ending. */
export function toldOf(code: string, ending: string): string {
  return firstSentence(openingOf(code, ending)[1]);
}

function openingOf(code: string, ending: string): [severity: string, text: string] {
  const [, severity = '', text = ''] = opening.exec(readFileSync(`${folder}/${code}${ending}`, 'utf8')) ?? [];
  return [severity, text];
}

function codesOf(ending: string): string[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith(ending));
  return pages.map((name) => name.slice(0, -ending.length)).filter((code) => !code.includes('.'));
}

function firstSentence(text: string): string {
  return /^.*?[.。](?=\s|[^\s.]*$|$)/.exec(text)?.[0].replace(/[.。]$/, '') ?? text;
}
