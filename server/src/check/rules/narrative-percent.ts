import { toText } from '../../text/decimal.ts';
import { finding } from '../model/found.ts';
import { mentionsOf } from '../model/narrative.ts';
import { cellsBeside, correction } from '../wording/mentions.ts';
import type { ReportRule } from './rule.ts';

/** A share or a growth is not what the numbers it is reckoned from give, to the decimals printed. */
export const narrativePercent = {
  code: 'narrative-percent',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    for (const mention of mentionsOf(report)) {
      const { wrong, text, span, cells } = mention;
      if (!wrong?.parts) continue;
      const [part, all, expected] = [wrong.parts.part, wrong.parts.all, wrong.expected].map(toText);
      const message = {
        zh: `正文写的是${text}，${part} ÷ ${all} 是 ${expected}%`,
        en: `the text says ${text}, but ${part} ÷ ${all} is ${expected}%`,
      };
      yield finding(span, message, {
        ...(wrong.doubtful ? { severity: 'hint' as const } : {}),
        repairs: correction(mention),
        related: cellsBeside(cells),
      });
    }
  },
} as const satisfies ReportRule;
