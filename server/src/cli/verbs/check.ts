import { checkInto } from '../check/checkInto.ts';
import { checkOptions, readCheckOptions } from '../check/options.ts';
import type { Verb } from './verb.ts';

/** Checks drafts and prints what was found. */
export const check: Verb = {
  name: 'check',
  usage: '[options] PATH…',
  help: { zh: '核对文件、文件夹里的文件或标准输入（-）', en: 'check files, folders or standard input (-)' },
  options: checkOptions,
  run(argv, io, language) {
    return checkInto(readCheckOptions(argv), io, language);
  },
};
