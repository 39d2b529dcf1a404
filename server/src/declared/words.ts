import type { core } from 'zod/mini';
import type { Wording } from '../forms/schema.ts';

/** Said of a value below the least, or of a list or text with nothing in it. */
export function tooSmall({ origin, minimum }: core.$ZodIssueTooSmall): Wording {
  if (origin === 'string' || origin === 'array') return { zh: '不能为空', en: 'must not be empty' };
  return { zh: `最小为 ${minimum}`, en: `at least ${minimum}` };
}

/** Said of a value above the greatest. */
export function tooBig({ maximum }: core.$ZodIssueTooBig): Wording {
  return { zh: `最大为 ${maximum}`, en: `at most ${maximum}` };
}

const kinds: Readonly<Record<string, Wording>> = {
  object: { zh: '对象 {…}', en: 'an object {…}' },
  array: { zh: '数组 […]', en: 'an array […]' },
  string: { zh: '字符串', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
};

/** Said where another kind of value is asked for, or one of a list that stands there as `a | b`. */
export function expected(kind: string): Wording {
  const { zh, en } = kinds[kind] ?? { zh: kind, en: kind };
  return { zh: `应为 ${zh}`, en: `expects ${en}` };
}

/** Said where one of several kinds of values is asked for. */
export function expectedOneOf(some: readonly string[]): Wording {
  const words = [...new Set(some)].map((kind) => kinds[kind] ?? { zh: kind, en: kind });
  return {
    zh: `应为 ${words.map(({ zh }) => zh).join(' 或 ')}`,
    en: `expects ${words.map(({ en }) => en).join(' or ')}`,
  };
}

/** Said of a name or key that is not written as such are. */
export const wrongFormat: Wording = {
  zh: '只能用英文字母、数字、下划线和连字符，以字母开头',
  en: 'letters, digits and marks that join them, beginning with a letter',
};

/** Said of a key that stands in the same place before. */
export function stoodBefore(name: string): Wording {
  return { zh: `“${name}”前面已有`, en: `“${name}” stands before it already` };
}

/** Said where a file is no JSON. */
export const noJson: Wording = { zh: '不是有效的 JSON', en: 'not valid JSON' };

/** Said of a mark that a Chinese input method has put in the place of one of JSON's; undefined of any other. */
export function fullWidthMark(mark: string): Wording | undefined {
  const plain = '“”‘’'.includes(mark) ? '"' : mark === '、' ? ',' : mark.normalize('NFKC');
  if (mark === '' || plain === mark || !'",:{}[]'.includes(plain)) return undefined;
  return { zh: `全角的 ${mark} 应写成半角的 ${plain}`, en: `a full-width ${mark} where a plain ${plain} is due` };
}
