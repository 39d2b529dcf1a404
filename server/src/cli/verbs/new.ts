import { writeFileSync } from 'node:fs';
import type { CheckedReport } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import { say } from '../../features/basis/names.ts';
import { draftFrom } from '../../features/draftFrom.ts';
import { nextDraft } from '../../features/nextDraft.ts';
import { defineKind } from '../../kinds/kind.ts';
import { printable } from '../../text/width.ts';
import { yearInPath } from '../../workspace/paths.ts';
import { attempt } from '../attempt.ts';
import { openDraft } from '../check/openDraft.ts';
import { problemsAt } from '../check/problemsAt.ts';
import type { CommandIO } from '../io.ts';
import { lastReportIn } from '../lastReport.ts';
import { fileNamed, positive, readArguments, UsageError, type Arguments, type Option } from '../usage.ts';
import { commonOptions } from '../commonOptions.ts';
import type { Verb } from './verb.ts';

const options: readonly Option[] = [
  { name: 'from', value: 'LAST', help: { zh: '上年的报告', en: "last year's report" } },
  {
    name: 'kind',
    value: 'FILE',
    help: {
      zh: '没有上年报告时，描述报告种类的文件（*.gouji-kind.json）',
      en: 'without one: the file that describes the kind of report',
    },
  },
  {
    name: 'organisation',
    value: 'NAME',
    help: { zh: '单位，与 --kind 一起用', en: 'whose report it is, beside --kind' },
  },
  { name: 'year', value: 'N', help: { zh: '哪一年度，默认上年报告的下一年', en: 'the year; default: the one after' } },
  {
    name: 'out',
    value: 'FILE',
    help: { zh: '写到哪个文件，不覆盖已有的；默认 -，标准输出', en: 'a new file; default -, standard output' },
  },
  ...commonOptions,
];

/** Writes the beginning of this year's report, from last year's. */
export const newReport: Verb = {
  name: 'new',
  usage: '--from LAST | --kind FILE --year N [--organisation NAME] [--out FILE]',
  help: { zh: '从上年的报告开始写今年的', en: "begin this year's report from last year's" },
  options,
  async run(argv, io, language) {
    const given = readArguments(argv, options);
    const { from, kind } = given.values;
    if (from !== undefined && kind !== undefined)
      throw new UsageError({
        zh: '--from 和 --kind 只写一个：上年报告的种类由它旁边的 gouji.json 指名',
        en: "takes --from or --kind, not both: the kind of last year's report is named by the gouji.json beside it",
      });
    if (from === undefined && kind === undefined)
      throw new UsageError({
        zh: '应有 --from 上年的报告，或者 --kind 报告种类的文件',
        en: "expects --from last year's report, or --kind with the file of a kind",
      });
    const text =
      typeof kind === 'string'
        ? await firstDraft(kind, given)
        : await followingDraft(String(from), given, io, language);
    const out = fileNamed(given, 'out');
    if (out === undefined) await io.stdout.write(text);
    else await writeNew(out, text);
    return 0;
  },
};

/** This year's report as it begins by last year's. */
async function followingDraft(
  from: string,
  given: Arguments,
  { stderr }: CommandIO,
  language: Language,
): Promise<string> {
  const last = await lastReportIn(from);
  const { text, notes } = nextDraft(last, positive(given, 'year') ?? yearAfter(last, from));
  for (const note of notes) await stderr.write(`gouji: ${printable(from)}: ${say(note, language)}\n`);
  return text;
}

/** The first report of a kind that a file describes. */
async function firstDraft(path: string, given: Arguments): Promise<string> {
  const { readKind } = await import('../../kinds/file/readKind.ts');
  const { text } = await attempt(path, () => openDraft({ path }));
  const { source, problems } = readKind(text);
  const [slip = { zh: `${path}: 是空的`, en: `${path}: is empty` }] = problemsAt(path, text, problems);
  if (!source) throw new UsageError(slip);
  const year = positive(given, 'year');
  if (year === undefined) throw new UsageError({ zh: '应有 --year', en: 'expects --year' });
  return draftFrom(defineKind(source), String(given.values['organisation'] ?? ''), year, undefined);
}

function yearAfter({ year }: CheckedReport, path: string): number {
  const last = year ?? yearInPath(path);
  if (last === undefined)
    throw new UsageError({ zh: `${path}: 没有写年度，请用 --year`, en: `${path}: names no year; use --year` });
  return last + 1;
}

/** Never in the place of a file that is there. */
function writeNew(path: string, text: string): Promise<void> {
  return attempt(path, () => {
    writeFileSync(path, text, { flag: 'wx' });
  });
}
