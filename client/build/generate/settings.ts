import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { settingsSchema, type Settings } from '../../../server/src/lsp/settings.ts';
import type { Derived } from './derived.ts';
import { toldOf } from './documentIndex.ts';
import { settingGroups, settingWords, type ValueWords } from './settingWords.ts';

/** A setting as JSON Schema has it. */
interface Property {
  readonly type: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly items?: object;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly additionalProperties?: boolean;
}

const schema = z.toJSONSchema(settingsSchema, { io: 'input' }) as unknown as {
  properties: Readonly<Record<keyof Settings, Property>>;
};

/** A setting by its full name below `gouji.`: one that only groups others stands for its single member. */
interface Setting extends Property {
  readonly key: keyof Settings;
  readonly name: string;
}

/** The settings that a folder of several may have of its own: they say how its files are read and written. */
const perFolder: ReadonlySet<keyof Settings> = new Set([
  'edition',
  'recognizeByContent',
  'ordinaryTables',
  'include',
  'exclude',
  'severity',
  'template',
]);

/** The settings as `package.json` contributes them, group by group. */
export function configuration(): object[] {
  return settingGroups.map(manifestGroup);
}

/** The words of the settings in both languages, and the pages about them. */
export function settingFiles(): Derived[] {
  return [
    words('package.nls.json', 'en'),
    words('package.nls.zh-cn.json', 'zh'),
    page('docs/settings.md', 'zh'),
    page('docs/settings.en.md', 'en'),
  ];
}

function settingOf(key: keyof Settings): Setting {
  const property = schema.properties[key];
  const inner = Object.entries(property.properties ?? {});
  const [only] = inner;
  return only && inner.length === 1 ? { ...only[1], key, name: `${key}.${only[0]}` } : { ...property, key, name: key };
}

function manifestGroup({ settings }: (typeof settingGroups)[number], at: number): object {
  const properties = settings.map(settingOf).map((setting, order) => [`gouji.${setting.name}`, entry(setting, order)]);
  return { title: `%configuration.${at}%`, properties: Object.fromEntries(properties) as object };
}

function entry(setting: Setting, order: number): object {
  const { key, type, enum: values, items, default: fallback, properties } = setting;
  const described = {
    type,
    enum: values,
    items,
    default: fallback,
    ...(properties && { properties: grades(key, properties), additionalProperties: false }),
    order,
    scope: perFolder.has(key) ? 'resource' : 'window',
    markdownDescription: `%configuration.${key}%`,
  };
  if (!values) return described;
  return {
    ...described,
    ...(Object.values(settingWords[key].values ?? {}).some(({ label }) => label) && {
      enumItemLabels: values.map((value) => `%configuration.${key}.${value}.label%`),
    }),
    markdownEnumDescriptions: values.map((value) => `%configuration.${key}.${value}%`),
  };
}

/** The codes with their severities, each told in a sentence: without other keys the page of the settings edits them. */
function grades(key: string, properties: Readonly<Record<string, Property>>): object {
  const entries = Object.entries(properties).map(([code, { type, enum: values = [] }]) => [
    code,
    {
      type,
      enum: values,
      enumDescriptions: values.map((value) => `%configuration.${key}.${value}%`),
      description: `%configuration.${key}.${code}%`,
    },
  ]);
  return Object.fromEntries(entries) as object;
}

/** The file of words of the manifest, with those of the settings replaced. */
function words(path: string, language: 'zh' | 'en'): Derived {
  const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
  const others = all.filter(([key]) => !key.startsWith('configuration.'));
  const titles = settingGroups.map(({ title }, at) => [`configuration.${at}`, title[language]] as const);
  const own = Object.entries(settingWords).flatMap(([key, { what, values = {} }]) => [
    [`configuration.${key}`, what[language]] as const,
    ...Object.entries(values).flatMap(([value, word]) => wordsOfValue(`configuration.${key}.${value}`, word, language)),
  ]);
  const codes = Object.keys(settingOf('severity').properties ?? {}).map(
    (code) => [`configuration.severity.${code}`, toldOf(code, language === 'en' ? '.en.md' : '.md')] as const,
  );
  return { path, text: JSON.stringify(Object.fromEntries([...others, ...titles, ...own, ...codes])) };
}

function wordsOfValue(
  name: string,
  { label, ...word }: ValueWords,
  language: 'zh' | 'en',
): (readonly [string, string])[] {
  return [[name, word[language]], ...(label ? [[`${name}.label`, label[language]] as const] : [])];
}

/** The page about the settings, under the headings of the settings editor. */
function page(path: string, language: 'zh' | 'en'): Derived {
  const intro = {
    zh: '# 设置\n\n[English](settings.en.md)\n\n本页由 `npm run generate` 写成。写错的设置会在日志中指出并忽略，其余照常生效。打开几个文件夹时，标有“各文件夹可不同”的可以在文件夹各自的 `.vscode/settings.json` 里设置。',
    en: '# Settings\n\n[中文](settings.md)\n\nWritten by `npm run generate`. A setting that cannot be used is named in the log and ignored; the others are in force. Where several folders are open, those marked “each folder its own” may be set in the `.vscode/settings.json` of each.',
  };
  const groups = settingGroups.map(({ title, settings }) =>
    [`## ${title[language]}`, ...settings.map((key) => describe(settingOf(key), language))].join('\n\n'),
  );
  return { path, text: `${[intro[language], ...groups].join('\n\n')}\n` };
}

function describe(setting: Setting, language: 'zh' | 'en'): string {
  const { what, values = {} } = settingWords[setting.key];
  const fallback = { zh: '默认值', en: 'Default' }[language];
  const colon = { zh: '：', en: ': ' }[language];
  const own = { zh: '；各文件夹可不同', en: '; each folder its own' }[language];
  const choices = setting.enum ?? Object.keys(values);
  const list = choices.map((value) => `- \`${value}\`${colon}${values[value]?.[language] ?? ''}`);
  return [
    `### \`gouji.${setting.name}\``,
    what[language],
    ...(list.length > 0 ? [list.join('\n')] : []),
    `${fallback}${colon}\`${JSON.stringify(setting.default)}\`${perFolder.has(setting.key) ? own : ''}`,
  ].join('\n\n');
}
