import { codes } from '../../check/codes.ts';
import type { Language } from '../../forms/schema.ts';
import { readArguments, UsageError } from '../usage.ts';
import { commonOptions } from '../commonOptions.ts';
import type { Verb } from './verb.ts';

/** Prints the page of a code, or the list of all codes. */
export const explain: Verb = {
  name: 'explain',
  usage: '[CODE]',
  help: { zh: '解释一个问题代码；不写代码则列出全部', en: 'explain a code of a finding; without one, list them all' },
  options: commonOptions,
  async run(argv, { stdout }, language) {
    const [code, ...more] = readArguments(argv, commonOptions).paths;
    if (more.length > 0) throw new UsageError({ zh: '一次只解释一个代码', en: 'one code at a time' });
    await stdout.write(code === undefined ? list() : await page(code, language));
    return 0;
  },
};

function list(): string {
  const width = Math.max(...Object.keys(codes).map((code) => code.length));
  return Object.entries(codes)
    .map(([code, severity]) => `${code.padEnd(width)}  ${severity}\n`)
    .join('');
}

/** The page under docs/codes; a part of the bundle holds them all. */
async function page(code: string, language: Language): Promise<string> {
  if (!Object.hasOwn(codes, code))
    throw new UsageError({
      zh: `没有“${code}”这个代码；gouji explain 列出全部`,
      en: `there is no code “${code}”; gouji explain lists them all`,
    });
  const { default: pages } = await import('rule-pages');
  return pages[language === 'en' ? `${code}.en.md` : `${code}.md`] ?? '';
}
