import { languages } from '../forms/choices.ts';
import type { Option } from './usage.ts';

/** The options of every command; they are acted on before the command is. */
export const commonOptions: readonly Option[] = [
  {
    name: 'lang',
    value: languages,
    help: { zh: '用哪种语言，默认随系统', en: 'language; default: that of the locale' },
  },
  { name: 'version', help: { zh: '打印版本', en: 'print the version' } },
  { name: 'help', short: 'h', help: { zh: '打印本说明', en: 'print this help' } },
];
