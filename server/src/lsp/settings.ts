import * as z from 'zod/mini';
import { codes, type Code } from '../check/codes.ts';
import { severities } from '../check/model/severity.ts';
import { kinds } from '../kinds/index.ts';
import { editionChoices } from '../kinds/kind.ts';
import { languages } from '../forms/choices.ts';
import { defaultSettings as defaults } from './defaultSettings.ts';

const grade = z.optional(z.enum([...severities, 'off']));
const grades = Object.fromEntries(Object.keys(codes).map((code) => [code, grade])) as Record<Code, typeof grade>;

const pattern = z.string().check(z.minLength(1));

/** The settings under `gouji.`, from which `package.json` and `docs/settings*.md` are written. */
export const settingsSchema = z.strictObject({
  edition: z._default(z.enum(editionChoices(kinds)), defaults.edition),
  recognizeByContent: z._default(z.boolean(), defaults.recognizeByContent),
  ordinaryTables: z._default(z.boolean(), defaults.ordinaryTables),
  include: z._default(z.array(pattern), defaults.include),
  exclude: z._default(z.array(pattern), defaults.exclude),
  severity: z._default(z.strictObject(grades), defaults.severity),
  inlayHints: z._default(z.enum(['off', 'failing', 'all']), defaults.inlayHints),
  language: z._default(z.enum(['auto', ...languages]), defaults.language),
  template: z._default(z.strictObject({ zeros: z._default(z.boolean(), defaults.template.zeros) }), defaults.template),
  paste: z._default(z.boolean(), defaults.paste),
  assistantTools: z._default(z.boolean(), defaults.assistantTools),
  trace: z._default(
    z.strictObject({ server: z._default(z.enum(['off', 'messages', 'verbose']), defaults.trace.server) }),
    defaults.trace,
  ),
});

/** The settings in force. */
export type Settings = z.output<typeof settingsSchema>;

/** A setting that cannot be used: its full name, and the values it may have where they can be listed. */
export interface WrongSetting {
  readonly name: string;
  readonly expected: readonly string[];
}

/** The settings as far as they can be used, and those that cannot. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly wrong: readonly WrongSetting[];
}

/** Reads settings as a client sends them: what cannot be used is named and left at its default, the rest is in force. */
export function readSettings(raw: unknown): ReadSettings {
  const given = isRecord(raw) ? raw : {};
  const wrong = (settingsSchema.safeParse(given).error?.issues ?? []).flatMap(wrongSettings);
  return {
    settings: settingsSchema.parse(wrong.reduce((usable, { path }) => without(usable, path), given)),
    wrong: wrong.map(({ path, expected }) => ({ name: ['gouji', ...path].join('.'), expected })),
  };
}

function wrongSettings(issue: z.core.$ZodIssue): { path: string[]; expected: string[] }[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], expected: [] }));
  if (issue.code === 'invalid_value') return [{ path, expected: issue.values.map(String) }];
  return [{ path, expected: issue.code === 'invalid_type' ? [issue.expected] : [] }];
}

function without(settings: Record<string, unknown>, [key, ...rest]: readonly string[]): Record<string, unknown> {
  const kept = Object.entries(settings).flatMap(([name, value]) => {
    if (name !== key) return [[name, value]];
    return rest.length > 0 && isRecord(value) ? [[name, without(value, rest)]] : [];
  });
  return Object.fromEntries(kept) as Record<string, unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
