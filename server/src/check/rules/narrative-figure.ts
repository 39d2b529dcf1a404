import type { Wording } from '../../forms/schema.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { toText } from '../../text/decimal.ts';
import { finding, type Found } from '../model/found.ts';
import { mentionsOf } from '../model/narrative.ts';
import { cellsBeside, correction, distinctReadings, namesOf } from '../wording/mentions.ts';
import type { Report } from '../model/report.ts';
import type { ReportRule } from './rule.ts';

/**
 * A figure of the text is certainly not the one of the table it repeats. Where the words leave a
 * doubt, or the table does not reconcile there itself, it is worth a look only.
 */
export const narrativeFigure = {
  code: 'narrative-figure',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    for (const mention of mentionsOf(report))
      if (mention.wrong && !mention.wrong.parts) yield contradiction(mention, report);
  },
} as const satisfies ReportRule;

function contradiction(mention: Mention, report: Report): Found {
  const { cells, span, wrong } = mention;
  const inferred = cells.some(({ cell }) => cell.placed === 'inferred');
  const untied = isUntied(mention, report);
  const message = withDoubts(messageOf(mention), untied, inferred);
  return finding(span, message, {
    ...(wrong?.doubtful || untied || inferred ? { severity: 'hint' as const } : {}),
    repairs: inferred ? [] : correction(mention),
    related: cellsBeside(cells),
  });
}

function messageOf({ text, role, wrong }: Mention): Wording {
  const meant = distinctReadings(wrong?.readings ?? []).map((reading) => {
    const [names, total] = [namesOf(reading.cells), reading.total ? toText(reading.total) : ''];
    return { zh: `${names.zh}是 ${total}`, en: `${names.en} is ${total}` };
  });
  const expected = wrong ? toText(wrong.expected) : '';
  if (meant.length === 0) return role === 'rest' ? restMessage(text, expected) : sumMessage(text, expected);
  const [zh, en] = [meant.map((one) => one.zh).join('，'), meant.map((one) => one.en).join(', ')];
  return { zh: `正文写的是${text}，表中${zh}`, en: `the text says ${text}, but in the table ${en}` };
}

/** A total of the text that stands in no table. */
function sumMessage(text: string, sum: string): Wording {
  return {
    zh: `正文写的是${text}，其中各项之和是 ${sum}`,
    en: `the text says ${text}, but its parts add up to ${sum}`,
  };
}

/** The last part of a list whose total is right. */
function restMessage(text: string, rest: string): Wording {
  return {
    zh: `正文写的是${text}，按前面的总数减去其余各项应为 ${rest}`,
    en: `the text says ${text}, but the total before it less the other parts is ${rest}`,
  };
}

/** Whether a sum of the table fails in one of the cells, so that the table may be what is wrong. */
function isUntied({ cells }: Mention, report: Report): boolean {
  const failing = report.tables.flatMap(({ judgements }) => judgements.filter(({ verdict }) => verdict === 'fails'));
  const slots = new Set(failing.flatMap(({ relation }) => [...relation.left, ...relation.right]));
  return cells.some(({ cell }) => slots.has(cell.slot));
}

function withDoubts({ zh, en }: Wording, untied: boolean, inferred: boolean): Wording {
  const zhDoubts = [untied && '；表中此处自身也不平衡，请一并核对', inferred && '（也可能是表格错位）'];
  const enDoubts = [
    untied && '; the table itself does not reconcile there, check both',
    inferred && ' (or the table is misplaced)',
  ];
  const join = (doubts: (string | false)[]) => doubts.filter((doubt) => doubt !== false).join('');
  return { zh: zh + join(zhDoubts), en: en + join(enDoubts) };
}
