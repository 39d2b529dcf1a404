import { languages } from '../../forms/choices.ts';
import type { Language, Wording } from '../../forms/schema.ts';
import type { CommandIO } from '../io.ts';
import type { Option } from '../usage.ts';

/** A command of `gouji`. */
export interface Verb {
  readonly name: string;
  /** What follows the name, as in the help. */
  readonly usage: string;
  readonly help: Wording;
  readonly options: readonly Option[];
  /** Runs with the arguments after its name and gives the exit status. Throws a `UsageError`. */
  run(argv: readonly string[], io: CommandIO, language: Language): Promise<number>;
}

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
