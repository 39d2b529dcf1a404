import { basename } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describeProposal } from '../../features/describeProposal.ts';
import { say } from '../../features/basis/names.ts';
import type { Language } from '../../forms/schema.ts';
import { readKind } from '../../kinds/file/readKind.ts';
import type { KindFile } from '../../kinds/file/schema.ts';
import { kindFileOf } from '../../learn/kindFile.ts';
import { learnTables } from '../../learn/learnTables.ts';
import { holdsThroughout, type Proposal } from '../../learn/proposals.ts';
import { isPageName } from '../../workspace/draftFiles.ts';
import { unknownTables, type UnknownTable } from '../../workspace/unknownTables.ts';
import { attempt } from '../attempt.ts';
import { openDraft } from '../check/openDraft.ts';
import { listedProposals, numberedProposals, type NumberedProposal } from '../learnedList.ts';
import { commonOptions } from '../commonOptions.ts';
import type { CommandIO } from '../io.ts';
import { typedLines } from '../stdinLines.ts';
import { choice, fileNamed, readArguments, UsageError, type Arguments, type Option } from '../usage.ts';
import type { Verb } from './verb.ts';

const formats = ['text', 'json'] as const;

const options: readonly Option[] = [
  {
    name: 'from',
    value: 'FILE',
    many: true,
    help: { zh: '填好的表，一年一份，可以写几份', en: 'a filled table; several files are several years of it' },
  },
  {
    name: 'accept',
    value: '1,3-5|all',
    help: {
      zh: '接受哪几条；all 是处处成立的各条；不写则在终端上逐条问',
      en: 'which to accept; all: those that hold everywhere; without it a terminal is asked one by one',
    },
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    help: { zh: '写成文件，不覆盖已有的；默认标准输出', en: 'a new file; default: standard output' },
  },
  {
    name: 'name',
    value: 'WORD',
    help: { zh: '这一种报告的代号，默认随文件名', en: 'what the JSON calls the kind; default: by the file' },
  },
  {
    name: 'title',
    value: 'TITLE',
    help: { zh: '标题以什么结尾，默认从稿件看', en: 'what titles end with; default: from the drafts' },
  },
  { name: 'format', value: formats, help: { zh: '列出时的格式', en: 'how the list is printed' } },
  ...commonOptions,
];

/** Learns a kind of report from filled tables. */
export const kind: Verb = {
  name: 'kind',
  usage: '--from FILE… [--accept 1,3-5|all] [--output FILE]',
  help: { zh: '从填好的表学一种报告的勾稽关系，写成文件', en: 'learn a kind of report from filled tables' },
  options,
  async run(argv, io, language) {
    const given = readArguments(argv, options);
    const learned = learnTables(await tablesIn(filesOf(given)));
    if (learned.length === 0) throw new UsageError({ zh: '没有找到有数字的表', en: 'no table with figures was found' });
    const all = numberedProposals(learned);
    const { accept } = given.values;
    const output = fileNamed(given, 'output');
    const isAsked = accept === undefined && io.stdout.isTerminal;
    if (accept === undefined)
      await io.stdout.write(listedProposals(learned, all, choice(given, 'format', formats, 'text'), language));
    const ticked = isAsked ? await asked(all, io, language) : accepted(accept, all);
    if (!ticked) return 0;
    const text = writtenKind(kindFileOf(learned, new Set(ticked), namesOf(given)));
    if (output !== undefined)
      await attempt(output, () => {
        writeFileSync(output, text, { flag: 'wx' });
      });
    else await io.stdout.write(text);
    return 0;
  },
};

/** Throws a `UsageError` where the file would not be read: nothing is written then. */
function writtenKind(file: KindFile): string {
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  const [problem] = readKind(text).problems;
  if (!problem) return text;
  const { zh, en } = problem.message;
  const hint = problem.key === 'title' ? { zh: '，请用 --title', en: '; use --title' } : { zh: '', en: '' };
  throw new UsageError({ zh: `${zh}${hint.zh}`, en: `${en}${hint.en}` });
}

function filesOf({ values, paths }: Arguments): string[] {
  const from = Array.isArray(values['from']) ? values['from'].map(String) : [];
  const files = [...from, ...paths];
  if (from.length === 0) throw new UsageError({ zh: '应有 --from 填好的表', en: 'expects --from a filled table' });
  return files;
}

async function tablesIn(paths: readonly string[]): Promise<UnknownTable[]> {
  const tables: UnknownTable[] = [];
  for (const path of paths) {
    const { text, document } = await attempt(path, () => openDraft({ path }));
    const markup = isPageName(path) ? 'html' : 'text';
    tables.push(...unknownTables(text, { path, markup, document: document?.projection }));
  }
  return tables;
}

function namesOf(given: Arguments) {
  const { name, title } = given.values;
  const ofFile = basename(fileNamed(given, 'output') ?? '').replace(/(?:\.gouji-kind)?\.json$/, '');
  const told = typeof name === 'string' ? name : /^[A-Za-z][\w-]{0,39}$/.test(ofFile) ? ofFile : 'learned';
  if (!/^[A-Za-z][\w-]{0,39}$/.test(told))
    throw new UsageError({ zh: '--name 应为字母开头的一个词', en: '--name expects a word that begins with a letter' });
  return { name: told, title: typeof title === 'string' ? title : undefined };
}

/** Those of the numbers or ranges; undefined where nothing was said. */
function accepted(accept: unknown, all: readonly NumberedProposal[]): Proposal[] | undefined {
  if (typeof accept !== 'string') return undefined;
  if (accept === 'all') return all.map(({ proposal }) => proposal).filter(holdsThroughout);
  const numbers = new Set(accept.split(',').flatMap((part) => numbersIn(part.trim(), all.length)));
  return all.filter(({ number }) => numbers.has(number)).map(({ proposal }) => proposal);
}

function numbersIn(part: string, last: number): number[] {
  const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
  const [first, end] = [Number(from), Number(to)];
  if (from === undefined || first < 1 || end > last || first > end)
    throw new UsageError({
      zh: `--accept 应为 all，或 1 至 ${last} 的序号，如 1,3-5，而不是“${part}”`,
      en: `--accept expects all, or numbers from 1 to ${last}, as 1,3-5, not “${part}”`,
    });
  return Array.from({ length: end - first + 1 }, (_, i) => first + i);
}

/** Asks for each proposal; undefined where the answers end before the questions. */
async function asked(
  all: readonly NumberedProposal[],
  io: CommandIO,
  language: Language,
): Promise<Proposal[] | undefined> {
  const answers = typedLines(io.stdin());
  const ticked: Proposal[] = [];
  for (const { number, proposal, block } of all) {
    const { equation, evidence } = describeProposal(proposal, block, language);
    const ask = say({ zh: '写入？y 是，回车否', en: 'write it? y for yes, Enter for no' }, language);
    await io.stderr.write(`${number}. ${equation}  ${evidence}  ${ask} `);
    const answer = await answers.next();
    if (answer.done === true) return undefined;
    if (/^(?:y|yes|是)$/i.test(answer.value.trim())) ticked.push(proposal);
  }
  return ticked;
}
