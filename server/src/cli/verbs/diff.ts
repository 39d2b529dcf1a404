import { say } from '../../features/basis/names.ts';
import { reviewOf, stillTies } from '../../features/review.ts';
import type { Language } from '../../forms/schema.ts';
import { printable } from '../../text/width.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { jobOf } from '../check/job.ts';
import { readCheckOptions } from '../check/options.ts';
import { unusable } from '../check/usable.ts';
import { commonOptions } from '../commonOptions.ts';
import { reviewFormats } from '../formats/review.ts';
import type { CommandIO } from '../io.ts';
import { analysedBeside, draftBeside } from '../review/beside.ts';
import { readVersion, type Version } from '../review/version.ts';
import { choice, readArguments, UsageError, type Option } from '../usage.ts';
import type { Verb } from './verb.ts';

type FormatName = keyof typeof reviewFormats;
const formats = Object.keys(reviewFormats) as FormatName[];

const options: readonly Option[] = [
  { name: 'format', value: formats, help: { zh: '输出格式，默认 text', en: 'format of the output; default text' } },
  {
    name: 'among',
    value: 'PATH',
    many: true,
    help: {
      zh: '历年和下级单位的年报所在的文件夹，可重复；默认新稿上方最高的有 gouji.json 的文件夹，没有就是它所在的文件夹',
      en: 'where the reports of other years and offices are; may be repeated; default: the highest folder above NEW that has a gouji.json, else its own',
    },
  },
  ...commonOptions,
];

/** Says which figures differ between two versions of a draft, what they touch, and whether it still ties. */
export const diff: Verb = {
  name: 'diff',
  usage: '[--format text|json|html] OLD NEW',
  help: {
    zh: '比较两稿的数字：改了哪些，涉及哪些关系和文字，是否仍相符',
    en: 'compare the figures of two versions: what changed, what it touches, whether it still ties',
  },
  options,
  async run(argv, io, language) {
    const given = readArguments(argv, options);
    const [old, now, ...more] = given.paths;
    if (old === undefined || now === undefined || more.length > 0)
      throw new UsageError({ zh: '应给出原稿和新稿', en: 'expects the old version and the new one' });
    const among = [given.values['among'] ?? []].flat().map(String);
    const [before, after] = await analysed([old, now], among, io, language);
    const reports = reviewOf(before, after, language);
    if (reports.length === 0) throw new UsageError({ zh: '两稿里都没有年报', en: 'neither version holds a report' });
    const write = reviewFormats[choice(given, 'format', formats, 'text')];
    await io.stdout.write(write({ old, now, after, reports }, language));
    return stillTies(reports) ? 0 : 1;
  },
};

/** Both versions as they are understood where the new one lies, beside the other reports there as they are now. */
async function analysed(
  names: readonly [old: string, now: string],
  among: readonly string[],
  io: CommandIO,
  language: Language,
): Promise<[Analysis, Analysis]> {
  const [old, now] = [await versionOf(names[0]), await versionOf(names[1])];
  const beside = await draftBeside(now.path, [old, now], among);
  const asked = readCheckOptions(['--quiet', '--', now.path]);
  const job = jobOf(asked, io, { language, grounds: false, alone: true });
  const understood = async (name: string, version: Version) => {
    try {
      return await analysedBeside(version, beside, job, io.workerFile);
    } catch (error) {
      throw unusable(name, error);
    }
  };
  const [before, after] = [await understood(names[0], old), await understood(names[1], now)];
  for (const problem of after.problems) await io.stderr.write(`gouji: ${printable(say(problem, language))}\n`);
  return [before.analysis, after.analysis];
}

async function versionOf(name: string): Promise<Version> {
  try {
    return await readVersion(name);
  } catch (error) {
    throw unusable(name, error);
  }
}
