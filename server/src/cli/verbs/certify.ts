import { checkInto } from '../check/checkInto.ts';
import { readCheckOptions } from '../check/options.ts';
import { certificateForms } from '../formats/certificate/certificate.ts';
import { choice, fileNamed, readArguments, UsageError, type Option } from '../usage.ts';
import { commonOptions } from '../commonOptions.ts';
import type { Verb } from './verb.ts';

const options: readonly Option[] = [
  {
    name: 'to',
    value: certificateForms,
    help: {
      zh: '网页还是 Word 文档，默认看 --out 的扩展名，否则网页',
      en: 'a page or a document of Word; default: by the ending of --out, else a page',
    },
  },
  {
    name: 'out',
    value: 'FILE',
    help: {
      zh: '写到哪个文件，写完才替换原有的；默认 -，标准输出',
      en: 'a file, which takes its place when whole; default -, standard output',
    },
  },
  ...commonOptions,
];

/** Writes what was checked of drafts, to be printed and signed. */
export const certify: Verb = {
  name: 'certify',
  usage: '[--to html|docx] [--out FILE] DRAFT…',
  help: { zh: '写出核对单，供打印签字', en: 'write a certificate of what was checked, to be printed and signed' },
  options,
  async run(argv, io, language) {
    const given = readArguments(argv, options);
    const out = fileNamed(given, 'out');
    if (given.paths.length === 0) throw new UsageError({ zh: '没有给出文件', en: 'no file given' });
    const named = certificateForms.find((form) => String(out).endsWith(`.${form}`)) ?? certificateForms[0];
    const form = choice(given, 'to', certificateForms, named);
    const asked = { ...readCheckOptions(['--quiet', '--', ...given.paths]), format: `certificate.${form}` };
    return checkInto({ ...asked, output: out }, io, language);
  },
};
