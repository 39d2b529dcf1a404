import type { FormName, Wording } from '../forms/schema.ts';

/** What a word of a sentence does to the figures around it, where it gives no role by itself. */
export type CueKind =
  | 'counted' // what a topic counts: 申请
  | 'elsewhere' // the sentence speaks of what no table counts
  | 'whole' // the report's organisation as a whole
  | 'region' // all offices of the place: the whole for its government, more than that for an office
  | 'neutral' // changes nothing
  | 'doubt' // may restrict the figure to a part
  | 'offices' // the departments of a place: the whole behind a word for that, else a part of it
  | 'places' // what lies in the place: a part, unless its departments are named as well
  | 'under' // those below the organisation: what a sentence says of them is not said of it
  | 'bar' // the figure is of a part, or of another kind
  | 'channel' // one of several ways that the tables do not tell apart, unless all are named
  | 'all-channels'
  | 'since' // from the time named on: of this year's it narrows nothing
  | 'part-year'
  | 'this-year'
  | 'last-year'
  | 'next-year'
  | 'carry'
  | 'total'
  | 'of-which'
  | 'open-list' // the parts named are not all
  | 'rest' // 其他
  | 'all' // 均, 全部
  | 'link' // joins two words of one kind
  | 'each'
  | 'respectively'
  | 'against' // a comparison with another time
  | 'same-period' // the time of the year named, not this year's
  | 'other-period' // a comparison with what is not last year: 环比
  | 'change'
  | 'less' // a change downwards
  | 'share'
  | 'rate'
  | 'charge' // what is paid
  | 'except' // 除: what is said of the rest is not said of all
  | 'timely' // within the time allowed: what is carried over may not be due
  | 'none' // 无一
  | 'nought' // 为零, behind what there was none of
  | 'not';

/** Words that are cues, by what they do, separated by blanks. Of several that begin at one place the longest is meant. */
export type CueWords = Readonly<Partial<Record<CueKind, string>>>;

/**
 * What a figure of the text may be, and the keys of the rows or columns it may then stand for: where there
 * are several, the usual one first. A key such as `3.3` means all rows of that group; `+` joins keys that are added.
 */
export interface RoleCells {
  readonly name: string;
  readonly keys: readonly string[];
  /** Whether the words mean nothing else, so that a figure that fits none of the cells is wrong. */
  readonly sure: boolean;
  /** Whether it says only how much came in or went out: a role that says more counts where both stand. */
  readonly general?: boolean;
  /** Whether each of its keys is as usual as the first. */
  readonly anyKey?: boolean;
}

/** A role that words give to a figure. Of several roles of a word that tell the same the first listed counts. */
export interface ProseRole extends RoleCells {
  /** The kind of the role: which rows or columns it tells apart (`ProseAxis.tells`). */
  readonly tells: string;
  /** Separated by blanks. */
  readonly words: string;
}

/** A stage of what comes in and gets done: the role of its figures, and the row that counts it. */
export interface FlowStage {
  readonly role: string;
  readonly rows: string;
}

/** What comes in, is carried over from year to year and gets done. */
export interface ProseFlow {
  readonly in: FlowStage;
  /** Carried in from the year before. */
  readonly before: FlowStage;
  readonly done: FlowStage;
  /** Carried out to the year after. */
  readonly after: FlowStage;
}

/** The rows or the columns of a table as sentences name them. */
export interface ProseAxis {
  /** The kind of the roles that name them; where no role is of it, they are never named. */
  readonly tells: string;
  /** Whether its words say by themselves what is spoken of. */
  readonly setsTopic?: boolean;
  /** Whether two of its words side by side are added, as if 和 stood between them. */
  readonly adjoins?: boolean;
  /** Whether its words are said of so much else that behind a figure they restrict nothing. */
  readonly common?: boolean;
  /** What is meant where nothing names one. Without a name the figure is known by its row. */
  readonly unnamed?: RoleCells;
  /** What 其他 means. */
  readonly rest?: RoleCells;
  /** Set where what was named last is meant until another is named; `also` may then be meant as well. */
  readonly lasts?: { readonly also: readonly string[]; readonly sure: boolean };
  /** Set on rows through which things pass. */
  readonly flow?: ProseFlow;
}

/**
 * What leaves no doubt that a figure which fits no cell is wrong.
 *
 * - `named`: the text itself names the topic.
 * - `not-a-part`: 其中 does not stand before it.
 * - `not-of-new`: not only what came in was spoken of, though some was carried in.
 * - `not-done`: the words before it do not say that it is what was done.
 * - `not-of-done`: it is no part of what was done.
 * - `of-total`: a right figure of what came in or was done stands before it.
 * - `beside-done`: what was done is told too, and right.
 * - `about`: the words say that the cases are about what the report is about.
 * - `too-many`: it is more than the table has, or a slip away from it.
 * - `after-count`: a right figure of the topic was told, and none since that was not understood.
 * - `all-offices`: the organisation is one office, the words name more than a government itself may be, or it is a slip away.
 * - `slip`: it is a slip of the pen away from what its words mean.
 */
export type Condition =
  | 'named'
  | 'not-a-part'
  | 'not-of-new'
  | 'not-done'
  | 'not-of-done'
  | 'of-total'
  | 'beside-done'
  | 'about'
  | 'too-many'
  | 'after-count'
  | 'all-offices'
  | 'slip';

/** When figures of these roles are judged; without `roles`, those of all others. */
export interface Certainty {
  readonly roles?: readonly string[];
  readonly when: readonly Condition[];
  /** Kinds of roles that may not stand right before the figure. */
  readonly without?: readonly string[];
}

/** What a sentence may speak of: things that a table counts by rows and columns. */
export interface ProseTopic {
  readonly name: string;
  readonly form: FormName;
  /** The sections whose text speaks of it where nothing else is named. */
  readonly sections: readonly number[];
  /** What the things are called; separated by blanks. */
  readonly words?: string;
  /** Those of `words` that other things go by as well: behind an attribute nobody knows they speak of what no table counts. */
  readonly loose?: string;
  /** Words that go on with the topic where it was named, and speak of what no table counts where it was not. */
  readonly echoes?: string;
  /** Roles whose sure words are said of nothing else, unless that other topic is spoken of. */
  readonly implied?: { readonly roles: readonly string[]; readonly unless: string };
  readonly rows: ProseAxis;
  readonly columns: ProseAxis;
  /** The only row of a table whose columns are keyed by both, `review.total`. */
  readonly row?: string;
  /** Which of the two gives a figure its role where both are named. */
  readonly knownBy: 'rows' | 'columns';
  /** What a word contains by which a figure is said to be about what the report is about. */
  readonly about?: string;
  /** Rows of which a percentage may be a share, and groups of rows of which an item's may be. */
  readonly wholes: readonly string[];
  readonly groups: readonly string[];
  /** Rows whose total is never wrong, whatever the words. */
  readonly spared: readonly string[];
  /** When a figure of it is judged: the first entry for its role counts; without one it never is. */
  readonly certain: readonly Certainty[];
}

/** What a sentence says without a figure, and how it is told that it does. */
interface Said {
  /** A word, never changed. */
  readonly name: string;
  readonly said: Wording;
}

/**
 * That there was nothing of a topic: of what it counts (`words`: 未收到申请; any figure of the text falls
 * it that has the role of a figure without a word), of rows that are named, or of what is carried over.
 */
export interface NothingClaim extends Said {
  readonly says: 'nothing';
  readonly topic: string;
  readonly of: 'words' | 'rows' | 'carried';
}

/**
 * That there was nothing of what is named: in rows of the topic, in columns of it, or where both are named
 * (没有不予公开, 无企业申请, 未制发规章). Every number the words may mean has to say otherwise.
 */
export interface NoneOfClaim extends Said {
  readonly says: 'none-of';
  readonly topic: string;
  /** Names of the roles of which it may be said. */
  readonly roles: readonly string[];
  /** Groups whose items count only beside the word for the group: 涉及国家秘密的 may have been disclosed. */
  readonly beneath?: readonly string[];
  /** The rows meant where columns alone are named; without them those that the words before leave understood. */
  readonly rows?: string;
  /** Words that may stand beside and change nothing: 措施 in 未采取行政强制措施; separated by blanks. */
  readonly beside: string;
  /** Words by which it is said of something else: 类申请 in 没有行政处罚类申请; separated by blanks. */
  readonly unlike?: string;
}

/** That all was done, by words that contain one of these; the topic's rows have a flow. */
export interface AllDoneClaim extends Said {
  readonly says: 'all-done';
  readonly topic: string;
  readonly words: readonly string[];
  /** Rates that say so where they are 100%; separated by blanks. */
  readonly rates?: string;
}

/** That all there is stands in one row, or in one column: 均予以公开, 申请人均为自然人; the topic's rows have a flow. */
export interface AllOneClaim extends Said {
  readonly says: 'all-one';
  readonly topic: string;
  /** Names of the roles of which it may be said. */
  readonly roles: readonly string[];
  /** Groups whose items count only beside the word for the group. */
  readonly beneath?: readonly string[];
  /** Words that say so by themselves: 全部公开; separated by blanks. */
  readonly alone?: string;
  /** Words that may stand beside and change nothing: 决定 in 均作出予以公开决定; separated by blanks. */
  readonly beside: string;
  /** Words for all those of whom it is said, which name the topic nowhere else: 申请人; separated by blanks. */
  readonly whose?: string;
}

/** That nothing was charged, which no table but another sentence denies. */
export interface NoChargeClaim extends Said {
  readonly says: 'no-charge';
  /** What such an amount is called. */
  readonly amount: Wording;
}

/** That all cases of the topic ended alike: 均 with the one role, 无一 or 没有 with the other; denied by figures in that column. */
export interface AllAlikeClaim extends Said {
  readonly says: 'all-alike';
  readonly topic: string;
  readonly all: string;
  readonly none: string;
  readonly but: string;
  /** Columns, separated by blanks, that deny what is said of all as well, unless the sentence tells of them: 均获维持 although some are open. */
  readonly also?: { readonly columns: string; readonly said: Wording };
  /** Rates that say so where they are 100%, and those that do where they are 0. Both separated by blanks. */
  readonly rates: { readonly all: string; readonly none: string };
  /** Words that may stand beside it and add nothing: 答复 in 均维持我局答复; separated by blanks. */
  readonly beside: string;
}

export type ProseClaim = NothingClaim | NoneOfClaim | AllDoneClaim | AllOneClaim | AllAlikeClaim | NoChargeClaim;

/** The words behind a number by which it is a count; each list separated by blanks. */
export interface ProseUnits {
  /** What the things in the tables are counted in. */
  readonly counted: string;
  /** Those behind which a number in Han characters is one: before others 一 is mostly part of a word. */
  readonly behindHan: string;
  /** Those that may count something else too. */
  readonly vague: string;
}

/** What running text says of a report's tables: plain data. Words of grammar are the engine's (`narrative/cues.ts`). */
export interface ProseKind {
  /** Words of the matter, besides those of grammar. */
  readonly cues: CueWords;
  readonly roles: readonly ProseRole[];
  readonly topics: readonly ProseTopic[];
  /** The topic of a figure where nothing is named; it is never judged. */
  readonly usualTopic: string;
  /** What is looked for behind 未 and 没有 or beside 均; the first that applies counts. */
  readonly claims: readonly ProseClaim[];
  /** Words for what no table counts that take nothing from a claim; separated by blanks. */
  readonly asides: string;
  readonly units: ProseUnits;
  /** Last characters of headings of lower rank, besides those of any text: 开 for 依申请公开. */
  readonly headingEnds: string;
  /** The sections in which a figure is judged and those in which a claim is; 0 is text before any heading. */
  readonly judged: { readonly figures: readonly number[]; readonly claims: readonly number[] };
}
