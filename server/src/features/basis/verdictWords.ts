import type { ReportVerdict, VerdictState } from '../../check/verdict.ts';
import type { Wording } from '../../forms/schema.ts';

/** The verdict in a few words, the same in every outlet: `2 处不符`, `2 relations fail`. */
export function verdictWords({ state, fails, open, unread }: ReportVerdict): Wording {
  if (state === 'fails')
    return { zh: `${fails} 处不符`, en: `${fails} ${fails === 1 ? 'relation fails' : 'relations fail'}` };
  if (state === 'errors') return { zh: '有错误', en: 'errors found' };
  if (state === 'ties') return { zh: '相符', en: 'everything reconciles' };
  const rest = waiting(open, unread);
  return {
    zh: `尚未核对完${rest ? `（${rest.zh}）` : ''}`,
    en: `not fully checked yet${rest ? ` (${rest.en})` : ''}`,
  };
}

/** What could not be told or read yet; undefined where it is no count of anything, as for an empty report. */
function waiting(open: number, unread: number): Wording | undefined {
  const counts: Wording[] = [
    ...(open > 0 ? [{ zh: `${open} 项待定`, en: `${open} open` }] : []),
    ...(unread > 0 ? [unreadWords(unread)] : []),
  ];
  if (counts.length === 0) return undefined;
  return { zh: counts.map(({ zh }) => zh).join('，'), en: counts.map(({ en }) => en).join(', ') };
}

/** How many figures stand there and were not read. */
export function unreadWords(unread: number): Wording {
  return { zh: `${unread} 个数字未读`, en: `${unread} ${unread === 1 ? 'figure' : 'figures'} unread` };
}

const marks: Readonly<Record<VerdictState, string>> = { fails: '✗', errors: '✗', open: '…', ties: '✓' };

/** The verdict as a line of its own: `✗ 勾稽：2 处不符`, `✓ 勾稽相符`. */
export function verdictLine(verdict: ReportVerdict): Wording {
  const { zh, en } = verdictSentence(verdict);
  const mark = marks[verdict.state];
  return { zh: `${mark} ${zh}`, en: `${mark} ${en}` };
}

/** The same line without its mark. */
export function verdictSentence(verdict: ReportVerdict): Wording {
  const { zh, en } = verdictWords(verdict);
  const isWhole = verdict.state === 'ties';
  if (verdict.state === 'open') return { zh, en: `Gouji: ${en}` };
  return { zh: `勾稽${isWhole ? '' : '：'}${zh}`, en: `Gouji: ${en}` };
}
