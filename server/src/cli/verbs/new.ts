import { writeFileSync } from 'node:fs';
import type { CheckedReport } from '../../check/finding.ts';
import { say } from '../../features/basis/names.ts';
import { nextDraft } from '../../features/nextDraft.ts';
import { printable } from '../../text/width.ts';
import { yearInPath } from '../../workspace/paths.ts';
import { attempt } from '../attempt.ts';
import { lastReportIn } from '../lastReport.ts';
import { positive, readArguments, UsageError, type Option } from '../usage.ts';
import { commonOptions } from '../commonOptions.ts';
import type { Verb } from './verb.ts';

const options: readonly Option[] = [
  { name: 'from', value: 'LAST', help: { zh: '上年的报告', en: "last year's report" } },
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
  usage: '--from LAST [--year N] [--out FILE]',
  help: { zh: '从上年的报告开始写今年的', en: "begin this year's report from last year's" },
  options,
  async run(argv, { stdout, stderr }, language) {
    const given = readArguments(argv, options);
    const { from, out = '-' } = given.values;
    if (typeof from !== 'string')
      throw new UsageError({ zh: '应有 --from 上年的报告', en: "expects --from last year's report" });
    const last = await lastReportIn(from);
    const { text, notes } = nextDraft(last, positive(given, 'year') ?? yearAfter(last, from));
    for (const note of notes) await stderr.write(`gouji: ${printable(from)}: ${say(note, language)}\n`);
    if (out === '-') await stdout.write(text);
    else await writeNew(String(out), text);
    return 0;
  },
};

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
