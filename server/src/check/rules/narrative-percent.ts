import type { Wording } from '../../forms/schema.ts';
import type { Ratio } from '../../narrative/link.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { finding } from '../model/found.ts';
import { mentionsOf } from '../model/narrative.ts';
import { cellsBeside, correction } from '../wording/mentions.ts';
import { ratioName } from '../wording/ratioName.ts';
import type { ReportRule } from './rule.ts';

/** A share or a growth is not what the numbers it is reckoned from give, to the decimals printed. */
export const narrativePercent = {
  code: 'narrative-percent',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    for (const mention of mentionsOf(report)) {
      const { wrong, span, cells } = mention;
      if (!wrong?.parts) continue;
      yield finding(span, messageOf(mention, wrong.parts), {
        ...(wrong.doubtful ? { severity: 'hint' as const } : {}),
        repairs: correction(mention),
        related: cellsBeside(cells),
      });
    }
  },
} as const satisfies ReportRule;

function messageOf({ text, value }: Mention, ratio: Ratio): Wording {
  const { zh, en } = ratioName(ratio, value.scale);
  return { zh: `正文写的是${text}，${zh}`, en: `the text says ${text}, but ${en}` };
}
