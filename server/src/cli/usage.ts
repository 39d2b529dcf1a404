import { parseArgs } from 'node:util';
import type { Wording } from '../forms/schema.ts';

/** The command was called wrongly: says which argument it is and what was expected. Exit status 2. */
export class UsageError extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}

/** An option of a command. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** Its value: the word for it in the help, or the words to choose from; without it the option takes none. */
  readonly value?: string | readonly string[];
  /** Whether files name further words to choose from, so that only who has read them can tell. */
  readonly open?: boolean;
  /** Whether it may be given more than once; its values are then a list. */
  readonly many?: boolean;
  readonly help: Wording;
}

/** What stood on the command line after the command's name. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly paths: readonly string[];
}

/** Reads the arguments by the options a command has. Throws a `UsageError`. */
export function readArguments(argv: readonly string[], options: readonly Option[]): Arguments {
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(options.map((option) => [option.name, parserOption(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName);
    if (option.value ? !hasValue(token) : token.value !== undefined) throw wrongArity(option);
    if (Array.isArray(option.value) && !option.open && !option.value.includes(token.value))
      throw notAmong(option.name, option.value, token.value);
  }
  return { values, paths: positionals };
}

/** The one of the choices that was given, or the fallback. */
export function choice<Choice extends string>(
  { values }: Arguments,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  return choices.find((candidate) => candidate === values[name]) ?? fallback;
}

/** The file that an option names; undefined where that is standard output: `-`, or the option was not given. */
export function fileNamed({ values }: Arguments, name: string): string | undefined {
  const given = values[name];
  return typeof given === 'string' && given !== '-' ? given : undefined;
}

/** A whole number of 1 or more; undefined where the option was not given. Throws a `UsageError`. */
export function positive({ values }: Arguments, name: string): number | undefined {
  const given = values[name];
  if (typeof given !== 'string') return undefined;
  if (!/^[1-9]\d{0,3}$/.test(given))
    throw new UsageError({
      zh: `--${name} 应为 1 至 9999 的整数，而不是“${given}”`,
      en: `--${name} expects a whole number from 1 to 9999, not “${given}”`,
    });
  return Number(given);
}

/** How the help spells the value of an option. */
export function valueName({ value }: Option): string {
  return typeof value === 'string' ? value : (value ?? []).join('|');
}

function parserOption({ short, value, many = false }: Option) {
  return { type: value ? ('string' as const) : ('boolean' as const), multiple: many, ...(short ? { short } : {}) };
}

/** An option right behind is not taken for the value, `-` alone is. */
function hasValue(token: { value?: string | undefined; inlineValue?: boolean | undefined }): boolean {
  return token.value !== undefined && (token.inlineValue === true || !/^-./.test(token.value));
}

function unknownOption(name: string): UsageError {
  return new UsageError({ zh: `没有 ${name} 这个选项`, en: `there is no option ${name}` });
}

function wrongArity(option: Option): UsageError {
  const { name } = option;
  return option.value
    ? new UsageError({ zh: `--${name} 后面应有 ${valueName(option)}`, en: `--${name} expects ${valueName(option)}` })
    : new UsageError({ zh: `--${name} 后面不带值`, en: `--${name} takes no value` });
}

/** Says of an option that its value is none of those to choose from. */
export function notAmong(name: string, choices: readonly string[], given: string | undefined): UsageError {
  return new UsageError({
    zh: `--${name} 应为 ${choices.join('|')}，而不是“${given}”`,
    en: `--${name} expects ${choices.join('|')}, not “${given}”`,
  });
}
