import { version } from '../../../package.json';
import type { Language } from '../forms/schema.ts';
import { reasonOf } from '../node/reason.ts';
import { printable } from '../text/width.ts';
import { helpOf, overview } from './help.ts';
import type { CommandIO } from './io.ts';
import { languageOf } from './language.ts';
import { say } from '../features/basis/names.ts';
import { UsageError } from './usage.ts';
import { verbs, type LoadVerb } from './verbs/index.ts';

/** Runs `gouji` with the arguments after its name and gives the exit status. */
export async function run(argv: readonly string[], io: CommandIO): Promise<number> {
  const language = languageOf(argv, io.environment);
  try {
    return await runVerb(argv, io, language);
  } catch (error) {
    const wording = error instanceof UsageError ? error.wording : reasonOf(error);
    await io.stderr.write(`gouji: ${printable(say(wording, language))}\n`);
    return 2;
  }
}

async function runVerb(argv: readonly string[], io: CommandIO, language: Language): Promise<number> {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  const load = verbs.get(argv[0] ?? '');
  const asksFor = (...spellings: string[]) => spellings.some((spelling) => options.includes(spelling));
  if (asksFor('--version')) return print(io, `${version}\n`);
  if (asksFor('--help', '-h')) return print(io, await help(load, language));
  if (!load) throw noVerb(argv[0]);
  const verb = await load();
  return verb.run(argv.slice(1), io, language);
}

async function help(load: LoadVerb | undefined, language: Language): Promise<string> {
  if (load) return helpOf(await load(), language);
  return overview(await Promise.all(Array.from(verbs.values(), (each) => each())), language);
}

async function print(io: CommandIO, text: string): Promise<number> {
  await io.stdout.write(text);
  return 0;
}

function noVerb(given: string | undefined): UsageError {
  const names = [...verbs.keys()].join(' | ');
  if (given === undefined)
    return new UsageError({
      zh: `应有命令：${names}（见 gouji --help）`,
      en: `expects a command: ${names} (see gouji --help)`,
    });
  return new UsageError({
    zh: `没有“${given}”这个命令，应为 ${names}（见 gouji --help）`,
    en: `there is no command “${given}”; expects ${names} (see gouji --help)`,
  });
}
