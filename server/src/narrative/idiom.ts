import type { ReportKind } from '../kinds/kind.ts';
import type { ProseAxis, ProseFlow, ProseKind, ProseRole, ProseTopic } from '../kinds/prose.ts';
import { memo } from '../text/memo.ts';
import { wordsOf, type Lexicon } from './lexicon.ts';
import { numeralReader, type NumeralReader } from './numeral.ts';

/** What reading the text of a report asks of its kind. */
export type KindOfProse = Pick<ReportKind, 'sections' | 'prose'>;

/** A topic through whose rows things pass. */
export type FlowTopic = ProseTopic & { readonly rows: { readonly flow: ProseFlow } };

/** The idiom of a kind of reports: its words, and what is looked up of its topics at every figure. */
export interface Idiom {
  readonly kind: KindOfProse;
  readonly prose: ProseKind;
  readonly words: Lexicon;
  /** The topic of a figure where nothing is named. */
  readonly usualTopic: ProseTopic | undefined;
  readonly flows: readonly FlowTopic[];
  /** The axes of which what was named last is meant until another is named. */
  readonly lasting: readonly ProseAxis[];
  /** Kinds of roles whose words are said of much else. */
  readonly common: ReadonlySet<string>;
  readonly readNumerals: NumeralReader;
  /** How a line ends that may be a heading of lower rank. */
  readonly headingEnd: RegExp;
  /** Units of what may be counted in a table; the empty one too. */
  readonly units: ReadonlySet<string>;
  /** Units that may count something else than a table does. */
  readonly vagueUnits: ReadonlySet<string>;
  /** Words for what no table counts that take nothing from a claim. */
  readonly asides: ReadonlySet<string>;
  /** Roles of which it may be said that there was nothing. */
  readonly deniable: ReadonlySet<ProseRole>;
}

/** The idiom of the kind; put together when a text of it is first read. */
export const idiomOf = memo((kind: KindOfProse): Idiom => compile(kind));

function compile(kind: KindOfProse): Idiom {
  const { prose } = kind;
  const { topics, units } = prose;
  const axes = topics.flatMap(({ rows, columns }) => [rows, columns]);
  return {
    kind,
    prose,
    words: wordsOf(prose),
    usualTopic: topics.find(({ name }) => name === prose.usualTopic),
    flows: topics.filter(hasFlow),
    lasting: axes.filter(({ lasts }) => lasts),
    common: new Set(axes.flatMap(({ common, tells }) => (common ? [tells] : []))),
    readNumerals: numeralReader(units),
    headingEnd: new RegExp(`[况作设理障面施${prose.headingEnds}]$`),
    units: new Set(['', ...units.counted.split(' ')]),
    vagueUnits: new Set(['', ...units.vague.split(' ')]),
    asides: new Set(prose.asides.split(' ')),
    deniable: new Set(prose.roles.filter((role) => isDeniable(role, prose))),
  };
}

function isDeniable({ tells, name }: ProseRole, { claims, topics }: ProseKind): boolean {
  return claims.some((claim) => {
    const rows = claim.says === 'nothing' ? topics.find((topic) => topic.name === claim.topic)?.rows : undefined;
    if (claim.says !== 'nothing' || !rows) return false;
    return (claim.of === 'rows' && rows.tells === tells) || (claim.of === 'words' && rows.unnamed?.name === name);
  });
}

/** Whether things pass through the topic's rows. */
export function hasFlow(topic: ProseTopic): topic is FlowTopic {
  return topic.rows.flow !== undefined;
}

/** The axis that roles of that kind name. */
export function axisOf({ prose }: Idiom, tells: string): ProseAxis | undefined {
  for (const { rows, columns } of prose.topics)
    for (const axis of [rows, columns]) if (axis.tells === tells) return axis;
  return undefined;
}

/** The topic of that name. */
export function topicNamed({ prose }: Idiom, name: string): ProseTopic | undefined {
  return prose.topics.find((topic) => topic.name === name);
}
