import { languages } from '../forms/choices.ts';
import type { Language } from '../forms/schema.ts';

/**
 * The language of what the command prints: `--lang`, else that of the locale, else Chinese. Looked up
 * before the options are read, so that what is wrong with them is said in it too.
 */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const given = argv.flatMap((argument, index) => {
    if (argument === '--lang') return [argv[index + 1]];
    return argument.startsWith('--lang=') ? [argument.slice('--lang='.length)] : [];
  });
  const asked = languages.find((language) => language === given.at(-1));
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return asked ?? (/^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh-CN');
}
