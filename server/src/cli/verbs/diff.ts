import { reviewOf, stillTies } from '../../features/review.ts';
import { kinds } from '../../kinds/index.ts';
import { analyse, type Analysis } from '../../workspace/analysis.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import { reviewFormats } from '../formats/review.ts';
import { bytesOfVersion } from '../review/version.ts';
import { openDraft } from '../check/openDraft.ts';
import { unusable } from '../check/usable.ts';
import { commonOptions } from '../commonOptions.ts';
import { choice, readArguments, UsageError, type Option } from '../usage.ts';
import type { Verb } from './verb.ts';

type FormatName = keyof typeof reviewFormats;
const formats = Object.keys(reviewFormats) as FormatName[];

const options: readonly Option[] = [
  { name: 'format', value: formats, help: { zh: '输出格式，默认 text', en: 'format of the output; default text' } },
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
  async run(argv, { stdout }, language) {
    const given = readArguments(argv, options);
    const [old, now, ...more] = given.paths;
    if (old === undefined || now === undefined || more.length > 0)
      throw new UsageError({ zh: '应给出原稿和新稿', en: 'expects the old version and the new one' });
    const [before, after] = [await analysed(old), await analysed(now)];
    const reports = reviewOf(before, after, language);
    if (reports.length === 0) throw new UsageError({ zh: '两稿里都没有年报', en: 'neither version holds a report' });
    const write = reviewFormats[choice(given, 'format', formats, 'text')];
    await stdout.write(write({ old, now, after, reports }, language));
    return stillTies(reports) ? 0 : 1;
  },
};

async function analysed(version: string): Promise<Analysis> {
  try {
    const { path, bytes } = await bytesOfVersion(version);
    const { text, document } = await openDraft({ path, bytes });
    return analyse(text, { ...analysisOptions(path, kinds, 'auto'), document: document?.projection });
  } catch (error) {
    throw unusable(version, error);
  }
}
