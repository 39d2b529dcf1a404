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
