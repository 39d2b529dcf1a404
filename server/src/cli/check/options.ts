import type { EditionChoice } from '../../forms/schema.ts';
import { kinds } from '../../kinds/index.ts';
import { editionChoices, type ReportKinds } from '../../kinds/kind.ts';
import { formats } from '../formats/index.ts';
import { failLevels, type FailLevel } from '../formats/summary.ts';
import { choice, fileNamed, notAmong, positive, readArguments, UsageError, type Option } from '../usage.ts';
import { commonOptions } from '../commonOptions.ts';

/** How `gouji check` was called. */
export interface CheckOptions {
  /** Files, folders, patterns, and `-` for standard input; at least one, or a list of them. */
  readonly paths: readonly string[];
  /** A file with more paths. */
  readonly filesFrom: string | undefined;
  /** Patterns of files and folders that are passed over. */
  readonly exclude: readonly string[];
  readonly stdinFilename: string;
  readonly format: string;
  /** The file that takes what is printed, in the place of standard output. */
  readonly output: string | undefined;
  /** Undefined where the command line names none. */
  readonly edition: EditionChoice | undefined;
  /** Whether the labelled totals of other tables are checked too. */
  readonly ordinaryTables: boolean;
  readonly failOn: FailLevel;
  /** What to do with the edits: nothing, write them into the files, or print them. */
  readonly fix: 'no' | 'write' | 'print';
  /** Whether figures may be changed too. */
  readonly fixFigures: boolean;
  /** Worker threads; undefined: as many as is fastest. */
  readonly jobs: number | undefined;
  readonly showTables: boolean;
  readonly showProse: boolean;
  /** Files of summaries of reports: of others to read, and of these to write. */
  readonly summariesIn: string | undefined;
  readonly summariesOut: string | undefined;
  /** A file of findings that are not told again; it is written where it is not there yet. */
  readonly baseline: string | undefined;
  /** Whether what an interrupted run has checked is not checked again. */
  readonly resume: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

const formatNames = [...formats.keys()];
const editionNames = editionChoices(kinds);

/** The options of `gouji check`, in the order of the help. */
export const checkOptions: readonly Option[] = [
  {
    name: 'format',
    value: formatNames,
    help: { zh: '输出格式，默认 text', en: 'format of the output; default text' },
  },
  {
    name: 'output',
    value: 'FILE',
    help: {
      zh: '写入文件（UTF-8），不打印；写完才替换原有的',
      en: 'write into a file (UTF-8) instead of printing; it takes its place when whole',
    },
  },
  {
    name: 'edition',
    value: editionNames,
    open: true,
    help: { zh: '按哪一版格式核对，默认由表格判断', en: 'edition of the form; default: told from the tables' },
  },
  {
    name: 'ordinary-tables',
    help: { zh: '也核对其他表格中的合计、总计、小计', en: 'check the labelled totals of other tables too' },
  },
  {
    name: 'exclude',
    value: 'PATTERN',
    many: true,
    help: { zh: '不看匹配的文件和文件夹，可写多次', en: 'pass over files and folders that match; may be repeated' },
  },
  {
    name: 'files-from',
    value: 'FILE',
    help: {
      zh: '从文件（- 为标准输入）读要核对的路径，一行一个或以 NUL 分隔',
      en: 'read more paths from a file (- for standard input), one a line or divided by NUL',
    },
  },
  {
    name: 'fail-on',
    value: failLevels,
    help: { zh: '哪一级问题使退出状态为 1，默认 error', en: 'what makes the exit status 1; default error' },
  },
  {
    name: 'fix',
    help: { zh: '改正不涉及数字的问题，写回文件', en: 'write the fixes that change no figure into the files' },
  },
  {
    name: 'fix-dry-run',
    help: {
      zh: '只打印 --fix 会作的改动（unified diff）',
      en: 'only print what --fix would change, as a unified diff',
    },
  },
  {
    name: 'fix-figures',
    help: {
      zh: '与 --fix 或 --fix-dry-run 同用：原因唯一时也改数字',
      en: 'with --fix or --fix-dry-run: change figures too, where the cause is certain',
    },
  },
  {
    name: 'jobs',
    value: 'N',
    help: { zh: '用几个线程，默认取最快的', en: 'worker threads; default: what is fastest' },
  },
  {
    name: 'show-tables',
    help: { zh: '按读到的样子画出每张表', en: 'draw each table as it was understood' },
  },
  {
    name: 'show-prose',
    help: {
      zh: '列出正文中有数字的行，标明各数是否核对过',
      en: 'print the lines of the text that hold figures, each marked with how it stands',
    },
  },
  {
    name: 'summaries-in',
    value: 'FILE',
    help: { zh: '在别处核对的报告的摘要，供跨年度、跨单位核对', en: 'summaries of reports that are checked elsewhere' },
  },
  {
    name: 'summaries-out',
    value: 'FILE',
    help: { zh: '把这些报告的摘要写入文件，供别处核对', en: 'write summaries of these reports for use elsewhere' },
  },
  {
    name: 'baseline',
    value: 'FILE',
    help: {
      zh: '只报这个文件里没有的问题；文件还没有时，把现有的问题记在里面',
      en: 'report only what is not in this file; where there is none yet, record what there is',
    },
  },
  {
    name: 'resume',
    help: {
      zh: '与 --output 同用：上次中断的，接着核对；中断后再用同样的命令即可',
      en: 'with --output: go on where an interrupted run of the same command has ended',
    },
  },
  {
    name: 'stdin-filename',
    value: 'NAME',
    help: { zh: '标准输入（-）的文件名', en: 'the file name of standard input (-)' },
  },
  { name: 'quiet', help: { zh: '不打印小结和进度', en: 'print neither summary nor progress' } },
  { name: 'no-color', help: { zh: '终端上也不用颜色', en: 'no colour, not even on a terminal' } },
  ...commonOptions,
];

/** Holds the edition that was asked for against those of all kinds there are. Throws a `UsageError`. */
export function assertEdition({ edition }: CheckOptions, known: ReportKinds): void {
  const value = editionChoices(known);
  if (edition !== undefined && !value.includes(edition)) throw notAmong('edition', value, edition);
}

/** Reads the arguments of `gouji check`. Throws a `UsageError`. */
export function readCheckOptions(argv: readonly string[]): CheckOptions {
  const given = readArguments(argv, checkOptions);
  const flag = (name: string) => given.values[name] === true;
  const text = (name: string) => (typeof given.values[name] === 'string' ? given.values[name] : undefined);
  const list = (name: string) => [given.values[name] ?? []].flat().filter((value) => typeof value === 'string');
  const options: CheckOptions = {
    paths: given.paths,
    filesFrom: text('files-from'),
    exclude: list('exclude'),
    stdinFilename: text('stdin-filename') ?? '-',
    format: choice(given, 'format', formatNames, 'text'),
    output: fileNamed(given, 'output'),
    edition: text('edition'),
    ordinaryTables: flag('ordinary-tables'),
    failOn: choice(given, 'fail-on', failLevels, 'error'),
    fix: flag('fix-dry-run') ? 'print' : flag('fix') ? 'write' : 'no',
    fixFigures: flag('fix-figures'),
    jobs: positive(given, 'jobs'),
    showTables: flag('show-tables'),
    showProse: flag('show-prose'),
    summariesIn: text('summaries-in'),
    summariesOut: text('summaries-out'),
    baseline: text('baseline'),
    resume: flag('resume'),
    quiet: flag('quiet'),
    color: !flag('no-color'),
  };
  refuseContradictions(options);
  return options;
}

function refuseContradictions({
  paths,
  filesFrom,
  format,
  fix,
  fixFigures,
  showTables,
  showProse,
  resume,
  output,
}: CheckOptions): void {
  const refuse = (zh: string, en: string) => {
    throw new UsageError({ zh, en });
  };
  if (paths.length === 0 && filesFrom === undefined) refuse('没有给出文件或文件夹', 'no file or folder given');
  if (resume && (output === undefined || fix !== 'no' || paths.includes('-')))
    refuse(
      '--resume 要与 --output 同用，不能与 --fix 或标准输入同用',
      '--resume needs --output, and goes with neither --fix nor standard input',
    );
  if (filesFrom === '-' && paths.includes('-'))
    refuse('标准输入不能既是文稿又是路径的清单', 'standard input cannot be a draft and a list of paths at once');
  if (fixFigures && fix === 'no')
    refuse('--fix-figures 要与 --fix 或 --fix-dry-run 同用', '--fix-figures needs --fix or --fix-dry-run');
  if (fix === 'write' && paths.includes('-'))
    refuse('--fix 不能写回标准输入，请用 --fix-dry-run', '--fix cannot write to standard input; use --fix-dry-run');
  if (format !== 'text' && fix === 'print')
    refuse('--fix-dry-run 打印的是 diff，只能用 --format text', '--fix-dry-run prints a diff: only with --format text');
  if (format !== 'text' && showTables)
    refuse('--show-tables 只能用 --format text', '--show-tables goes with --format text only');
  if (format !== 'text' && showProse)
    refuse('--show-prose 只能用 --format text', '--show-prose goes with --format text only');
}
