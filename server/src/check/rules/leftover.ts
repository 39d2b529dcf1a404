import type { Wording } from '../../forms/schema.ts';
import { finding, type Repair } from '../model/found.ts';
import { placeOf } from './support/passages.ts';
import type { Span } from '../../text/span.ts';
import { standardText } from '../../text/normal.ts';
import { visibleText } from '../../text/visible.ts';
import type { ParagraphRule } from './rule.ts';

interface Leftover {
  readonly pattern: RegExp;
  readonly what: Wording;
  /** Whether it can be nothing else, so that it may be deleted unasked. */
  readonly certain: boolean;
}

const instruction = { zh: '模板中的填写说明', en: 'an instruction of the template' };
const page = { zh: '网页上的文字', en: 'words of the web page' };
const leftovers: readonly Leftover[] = [
  {
    pattern: /\[bookmark:[^[\]]*\]/g,
    what: { zh: '文字处理软件的书签', en: 'a bookmark of the word processor' },
    certain: true,
  },
  {
    pattern: /错误[!！]\s*未(?:找到引用源|定义书签)[。.]?/g,
    what: { zh: '失效的引用', en: 'a broken reference' },
    certain: false,
  },
  {
    pattern: /20[xXＸ×]{2}(?=\s*年)|[xXＸ×]{2,4}(?=[省市县区镇乡局委办])/g,
    what: { zh: '没有填写的空位', en: 'a place not filled in' },
    certain: false,
  },
  {
    pattern: /[\u202b\u202e\u2067]/g,
    what: { zh: '使文字颠倒显示的不可见字符', en: 'an invisible character that shows text turned round' },
    certain: false,
  },
  {
    pattern: /【?字[体号][:：]?\s{0,9}(?:[【\[]\s{0,9})?大\s{0,9}中\s{0,9}小\s{0,9}[】\]]?/g,
    what: page,
    certain: false,
  },
  {
    pattern: /^\s*[【\[]?(?:打印(?:本页)?|分享(?:到)?[:：]?|关闭(?:窗口)?|扫一扫.{0,20})[】\]]?\s*$/g,
    what: page,
    certain: false,
  },
  {
    pattern: /^\s*图\s*\d{1,2}(?:[\s:：.、].{0,30})?$/g,
    what: { zh: '图片的题注，图片没有随文', en: 'the caption of a picture that is not here' },
    certain: false,
  },
];

/** Any of them: most paragraphs have none, and are looked through but once. */
const any = new RegExp(leftovers.map(({ pattern }) => pattern.source).join('|'));

/** Text of the template, the word processor or the web page that was left in the draft. */
export const leftover = {
  code: 'leftover',
  severity: 'information',
  looksAt: 'paragraph',
  *check(prose, { kind }) {
    const { instructions } = kind.textSigns;
    const text = standardText(prose.text);
    if (!any.test(text) && !(instructions && text.search(instructions) >= 0)) return;
    const own = instructions ? [{ pattern: instructions, what: instruction, certain: false }] : [];
    for (const { pattern, what, certain } of [...own, ...leftovers])
      for (const match of text.matchAll(pattern)) {
        const span = placeOf(prose, match.index, match[0].length);
        const exact = span.to - span.from === match[0].length;
        const written = visibleText(prose.text.slice(match.index, match.index + match[0].length).trim());
        const message = {
          zh: `“${written}”像是${what.zh}，应删去或改写`,
          en: `“${written}” looks like ${what.en}; delete or replace it`,
        };
        yield finding(span, message, { repairs: exact ? [deletion(span, certain)] : [] });
      }
  },
} as const satisfies ParagraphRule;

function deletion(span: Span, safe: boolean): Repair {
  return { title: { zh: '删去', en: 'Delete it' }, cells: [], edits: [{ span, newText: '' }], slip: undefined, safe };
}
