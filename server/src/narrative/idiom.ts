import type { ReportKind } from '../kinds/kind.ts';
import type { ProseAxis, ProseClaim, ProseFlow, ProseKind, ProseRole, ProseTopic } from '../kinds/prose.ts';
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
  /** Words that may stand in a claim that there was nothing of some kind. */
  readonly beside: ReadonlySet<string>;
  /** What may be said of all that there is. */
  readonly done: RegExp;
  /** Words that say by themselves that all is one. */
  readonly alone: ReadonlySet<string>;
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
    beside: new Set(prose.claims.flatMap((claim) => (claim.says === 'none-of' ? claim.beside.split(' ') : []))),
    done: patternOf(prose.claims.flatMap((claim) => wordsOfAll(claim, prose))),
    alone: new Set(prose.claims.flatMap((claim) => (claim.says === 'all-one' ? (claim.alone?.split(' ') ?? []) : []))),
    deniable: new Set(prose.roles.filter((role) => isDeniable(role, prose))),
  };
}

/** What is said of all by the claim: being done, or one of its roles. */
function wordsOfAll(claim: ProseClaim, { roles, topics }: ProseKind): readonly string[] {
  if (claim.says === 'all-done') return claim.words;
  const topic = 'topic' in claim ? topics.find(({ name }) => name === claim.topic) : undefined;
  // Unsure words for rows are said of too much else: 公开.
  const isSaid = ({ name, tells, sure }: ProseRole) => {
    if (claim.says === 'all-alike') return name === claim.all;
    return claim.says === 'all-one' && claim.roles.includes(name) && (sure || tells === topic?.columns.tells);
  };
  return roles.filter(isSaid).flatMap(({ words }) => words.split(' '));
}

/** A pattern for any of the words. */
function patternOf(words: readonly string[]): RegExp {
  const shortest = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
  return new RegExp(shortest.length > 0 ? [...new Set(shortest)].join('|') : '(?!)');
}

function isDeniable({ tells, name }: ProseRole, { claims, topics }: ProseKind): boolean {
  return claims.some((claim) => {
    const rows = claim.says === 'nothing' ? topics.find((topic) => topic.name === claim.topic)?.rows : undefined;
    if (claim.says !== 'nothing' || !rows) return false;
    if (claim.of === 'carried') return [rows.flow?.before.role, rows.flow?.after.role].includes(name);
    return claim.of === 'rows' ? rows.tells === tells : rows.unnamed?.name === name;
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
