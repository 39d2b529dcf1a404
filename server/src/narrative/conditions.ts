import type { Condition, ProseTopic } from '../kinds/prose.ts';
import { compare, equals, isZero, zero } from '../text/decimal.ts';
import type { CellCandidate } from './candidates.ts';
import { linksBefore, type Context } from './context.ts';
import { hasFlow, type FlowTopic } from './idiom.ts';
import type { Numeral } from './numeral.ts';
import { roleMentionsIn } from './roleMentions.ts';
import { isOf, type Item } from './sentence.ts';
import { isSlip } from './slip.ts';
import type { Subject } from './subject.ts';
import { wholeOf } from './topicCells.ts';
import { segmentsOf, type Window } from './window.ts';

/** A figure that fits no cell, with all that may excuse it. */
export interface Doubted {
  readonly numeral: Numeral;
  readonly topic: ProseTopic;
  /** What its words mean in the first place. */
  readonly first: CellCandidate;
  readonly window: Window;
  readonly context: Context;
  readonly subject: Subject;
}

type Test<Topic extends ProseTopic = ProseTopic> = (doubted: Doubted & { readonly topic: Topic }) => boolean;

/** Whether a figure meets the condition (`Condition` says what each means). */
export const conditions: Readonly<Record<Condition, Test>> = {
  named: ({ context }) => context.named,
  'not-a-part': ({ window: { before } }) => {
    const start = before.findLastIndex((item) => item.is === 'figure');
    return !before.slice(start + 1).some((item) => isOf(item, 'of-which'));
  },
  'not-of-new': inFlow((doubted) => !isOfNew(doubted)),
  'not-done': inFlow(({ topic: { rows }, window }) => {
    const { done } = rows.flow;
    return !roleMentionsIn(window.near, rows).some(({ name, sure }) => name === done.role && sure);
  }),
  'not-of-done': inFlow(({ topic: { rows }, first, context: { divided, base } }) => {
    const { before, done } = rows.flow;
    return first.role.name !== before.role || !divided || base?.role !== done.role;
  }),
  'of-total': inFlow(({ topic: { rows }, context: { base } }) => {
    const { in: received, done } = rows.flow;
    return base?.agrees === true && (base.role === received.role || base.role === done.role);
  }),
  'beside-done': inFlow(isBesideDone),
  about: isAboutReport,
  'too-many': ({ numeral: { value }, first: { reading } }) => {
    const total = reading.total ?? zero;
    return compare(value, total) > 0 || isSlip(value, total);
  },
  'after-count': isAfterCount,
  'all-offices': isOfAllOffices,
  slip: ({ numeral: { value }, first: { reading } }) => isSlip(value, reading.total ?? zero),
};

/** Whether the words before say so, and nothing beside them that nobody knows: 信息公开以外的事项. */
function isAboutReport({ topic, window: { before } }: Doubted): boolean {
  const says = (item: Item) => saysAbout(item, topic);
  const segments = [...segmentsOf(before)];
  const told = segments
    .slice(
      Math.max(
        0,
        segments.findLastIndex((segment) => segment.some(says)),
      ),
    )
    .flat();
  return told.some(says) && !told.some((item) => item.is === 'unknown' || namesOther(item, topic));
}

/** Whether the words right before it say that it is about what the report is about, and none that it is of something else. */
export function saysItself(doubted: Doubted): boolean {
  const { topic, window } = doubted;
  return topic.about !== undefined && isAboutReport(doubted) && window.near.some((item) => saysAbout(item, topic));
}

/** Whether the word says what the report is about, or is for what is counted. */
function saysAbout(item: Item, { about }: ProseTopic): boolean {
  return isOf(item, 'counted') || (about !== undefined && item.entry?.text.includes(about) === true);
}

/** Whether the word speaks of something else than the topic, and not of what the topic is about: 因行政处罚被申请行政复议. */
function namesOther(item: Item, topic: ProseTopic): boolean {
  const named = item.entry?.topic;
  return isOf(item, 'elsewhere') || (named !== undefined && named !== topic && !isOf(item, 'counted'));
}

/** A condition on figures of a flow, which no other meets. */
function inFlow(test: Test<FlowTopic>): Test {
  return (doubted) => {
    const { topic } = doubted;
    return hasFlow(topic) && test({ ...doubted, topic });
  };
}

/** Whether only what came in was spoken of, although some was carried in: 新收10件，办结8件. */
function isOfNew({ topic, context, subject, numeral }: Doubted & { readonly topic: FlowTopic }): boolean {
  const { in: received, before } = topic.rows.flow;
  const links = linksBefore(context);
  const carriedIn = wholeOf(subject.figures, topic, before.rows)?.total;
  if (!carriedIn || isZero(carriedIn) || links.some((link) => link.role === before.role)) return false;
  const came = links.findLast((link) => link.role === received.role);
  // More than came in is no part of it.
  return came?.cells.length === 1 && compare(numeral.value, came.numeral.value) <= 0;
}

/** Whether parts of what was done stand beside it: of a total that was named, and in a paragraph that says how much was done. */
function isBesideDone({ topic, context, subject }: Doubted & { readonly topic: FlowTopic }): boolean {
  if (context.base?.agrees !== true) return false;
  const done = wholeOf(subject.figures, topic, topic.rows.flow.done.rows)?.total;
  return (
    done !== undefined && linksBefore(context).some((link) => link.agrees === true && equals(link.numeral.value, done))
  );
}

/** Whether a figure of the topic that was right was told before, and none since that was not understood. */
function isAfterCount({ topic, context }: Doubted): boolean {
  const links = linksBefore(context);
  const told = links.findLastIndex((link) => link.agrees === true && link.cells[0]?.form === topic.form);
  return told >= 0 && links.slice(told).every(({ role, aside }) => role !== undefined || aside !== undefined);
}

/** Whether it is of all offices: 我市 may be the city's government alone, unless the figure is but a slip away. */
function isOfAllOffices({ numeral, first: { reading }, window: { before }, subject }: Doubted): boolean {
  if (subject.isOffice) return true;
  const all = before.filter((item) => isOf(item, 'whole'));
  const isAll = all.some((item) => !/^[我本][省市州县区旗盟]$/.test(item.entry?.text ?? ''));
  return isAll || (all.length > 0 && isSlip(numeral.value, reading.total ?? zero));
}
