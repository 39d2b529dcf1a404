/** Which files are drafts, for everything that looks for them: terminal, server, editor and its manifest. */
import { kindFileEnding, projectFileName } from './projectFile.ts';

const textEndings = ['md', 'txt'];
const pageEndings = ['html', 'htm'];
/** What stands before the ending of a file that is a report, however little of one it shows yet. */
const reportWords = ['年报', 'nianbao'];

/** The endings of files that may hold a report, without their dots. */
export const draftEndings: readonly string[] = [...textEndings, ...pageEndings];

/** The endings of documents that are no text and may hold a report. */
export const documentEndings: readonly string[] = [
  ...['docx', 'docm', 'dotx', 'dotm', 'xlsx', 'xlsm', 'odt', 'ods'],
  ...['doc', 'dot', 'wps', 'wpt', 'xls', 'xlt', 'et', 'ett', 'rtf', 'pdf', 'ofd'],
];

/** How the names of files end that are reports whatever they hold: `.年报.md` and the like. */
export const reportEndings: readonly string[] = textEndings.flatMap((ending) =>
  reportWords.map((word) => `.${word}.${ending}`),
);

/** Patterns of the names by which a folder is known to hold reports before one is read: `某县财政局2024年报.md` and the like. */
export const telltaleNames: readonly string[] = [
  `*{${[...reportWords, '年度报告'].join()}}*.{${[...draftEndings, ...documentEndings].join()}}`,
  projectFileName,
];

/** What editors call the language of such files. */
export const reportLanguage = 'gov-report';
/** What editors call the language of pages, in which only tags make a table. */
export const pageLanguage = 'html';
/** The languages of documents that may hold a report. */
export const draftLanguages: readonly string[] = [reportLanguage, 'markdown', 'plaintext', pageLanguage];

/** Folders that hold the things of tools, and no drafts. */
export const foreignFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** How the names of copies begin or end that programs and people put beside a draft: locks, backups, copies. */
const spareName = /^[.~]|副本|复件|拷贝|备份|^copy of |[- _]copy(?: ?\(\d+\))?\.[^.]*$/i;

/**
 * Whether a file or folder of that name holds what was put aside: hidden ones (`.history`, `.trash`),
 * locks (`~$`), backups and copies. In folders they are passed over, lest each finding come twice.
 */
export function isSpare(name: string): boolean {
  return spareName.test(name);
}

/** Patterns, as editors watch files by them, of all that may be a report or declares something of one. */
export const watchedPatterns: readonly string[] = [
  `**/*.{${[...draftEndings, ...documentEndings].join()}}`,
  `**/${projectFileName}`,
  `**/*${kindFileEnding}`,
];

const draft = endingIn(draftEndings.map((ending) => `.${ending}`));
const document = endingIn(documentEndings.map((ending) => `.${ending}`));
const page = endingIn(pageEndings.map((ending) => `.${ending}`));
const report = endingIn(reportEndings);

/** Whether a file of that name may hold a report as text. */
export function isDraftName(name: string): boolean {
  return draft.test(name);
}

/** Whether a file of that name may hold a report as a document that is no text. */
export function isDocumentName(name: string): boolean {
  return document.test(name);
}

/** Whether a file of that name may hold a report or declares something of one. */
export function isOfInterest(name: string): boolean {
  return isDraftName(name) || isDocumentName(name) || name === projectFileName || name.endsWith(kindFileEnding);
}

/** Whether a file of that name is a page, in which only tags make a table. */
export function isPageName(name: string): boolean {
  return page.test(name);
}

/** Whether a file of that name is a report, however little of one it shows yet. */
export function isNamedReport(name: string): boolean {
  return report.test(name);
}

/** Names that end in one of the words, in capitals or not. */
function endingIn(words: readonly string[]): RegExp {
  return new RegExp(`(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})$`, 'i');
}
