import type { Language, Wording } from '../forms/schema.ts';
import { say } from '../features/basis/names.ts';
import { valueName, type Option } from './usage.ts';
import type { Verb } from './verbs/verb.ts';

const words = {
  usage: { zh: '用法：', en: 'Usage: ' },
  commands: { zh: '命令：', en: 'Commands:' },
  options: { zh: '选项：', en: 'Options:' },
  status: {
    zh: '退出状态：0 没有达到 --fail-on 的问题；1 有；2 用法不对，或有读不了的路径。',
    en: 'Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, or a path that could not be read.',
  },
  summary: {
    zh: '勾稽：核对政府信息公开工作年度报告的表格。',
    en: 'Gouji checks the tables of yearly government information disclosure reports.',
  },
  more: { zh: '各命令的选项见 gouji 命令 --help。', en: 'For the options of a command: gouji COMMAND --help.' },
} as const satisfies Record<string, Wording>;

/** What `gouji --help` prints, given every command. */
export function overview(verbs: readonly Verb[], language: Language): string {
  const commands = verbs.map(({ name, usage, help }) => [`gouji ${name} ${usage}`, say(help, language)] as const);
  return [
    say(words.summary, language),
    '',
    say(words.commands, language),
    ...listed(commands),
    '',
    say(words.more, language),
    '',
  ].join('\n');
}

/** What `gouji VERB --help` prints. */
export function helpOf(verb: Verb, language: Language): string {
  const options = verb.options.map((option) => [spelling(option), say(option.help, language)] as const);
  const status = verb.name === 'check' ? ['', say(words.status, language)] : [];
  const list = options.length > 0 ? ['', say(words.options, language), ...listed(options)] : [];
  return [
    `${say(words.usage, language)}gouji ${verb.name} ${verb.usage}`,
    say(verb.help, language),
    ...list,
    ...status,
    '',
  ].join('\n');
}

function spelling(option: Option): string {
  const { name, short, value } = option;
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${valueName(option)}` : ''}`;
}

function listed(entries: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
}
