/**
 * What a form is, as data. A form file says which rows and columns an official table has, how they
 * are called, what they count and which sums must tie; nothing of this is written in the engine.
 */
import * as z from 'zod/mini';
import { boundCodes, type languages, relationCodes, yearCodes } from './choices.ts';

/** The name of an edition of the forms, as `2021`; which there are is for the kind of report to say. */
export type Edition = string;

/** The edition to read tables by: its name, or `auto`, for which the tables' own words tell. */
export type EditionChoice = Edition;

/** The language of everything a user reads. */
export type Language = (typeof languages)[number];

const wording = z.strictObject({ zh: z.string(), en: z.string() });
/** The same text in both languages of the interface. */
export type Wording = z.infer<typeof wording>;

/** What a cell may hold: a count of 0 or more, a signed change, an amount with decimals, or words, which are no figure. */
const valueKind = z.enum(['count', 'delta', 'amount', 'words']);
export type ValueKind = z.infer<typeof valueKind>;

const value = z.strictObject({
  kind: valueKind,
  /** How many decimals an amount is to be written with; none where the form leaves that open. */
  decimals: z.optional(z.number()),
  /** The unit of an amount that may well be written in 元 by mistake. */
  unit: z.optional(wording),
});

const column = z.extend(value, {
  key: z.string(),
  /** The cells of the head above the column, outermost first; the last one names the column. */
  path: z.array(z.string()).check(z.minLength(1)),
  en: z.string(),
  /** Other wordings seen in real reports. */
  aliases: z.optional(z.array(z.string())),
  /** Wordings, too common to tell the table, that mean the column in a head over its rows. */
  headAliases: z.optional(z.array(z.string())),
});
export type Column = z.infer<typeof column>;

const behind = z.strictObject({
  /** How the key of the row above it begins. */
  rows: z.array(z.string()).check(z.minLength(1)),
  /** Set where it also needs figures behind it. */
  figures: z.optional(z.boolean()),
  /** Set where numbering before the label tells as well. */
  numbered: z.optional(z.boolean()),
  /** Words with which the label is another one's: a pattern. */
  without: z.optional(z.string()),
});
export type Behind = z.infer<typeof behind>;

const notOf = z.strictObject({
  /** How the names of such organisations look: a pattern. */
  organisations: z.string(),
  /** How those look that are none: a pattern. */
  except: z.optional(z.string()),
  /** What is said of a figure; `{organisation}` is whose report it is. */
  message: wording,
});
/** Organisations that have nothing to count in a row. */
export type NotOf = z.infer<typeof notOf>;

const row = z.strictObject({
  key: z.string(),
  /** The label cells left of the figures, outermost first; the last one names the row. Empty: no label. */
  path: z.array(z.string()),
  en: z.string(),
  meaning: wording,
  /** What its cells hold, where not what its columns say. */
  value: z.optional(value),
  aliases: z.optional(z.array(z.string())),
  /** Rows this one may stand for: the table has either it or them. */
  insteadOf: z.optional(z.array(z.string())),
  /** `false`: a report on several offices does not sum it up over them. */
  summed: z.optional(z.boolean()),
  notOf: z.optional(notOf),
  /** Where the row is due, for a label whose words may mean other rows, or a column, too. */
  behind: z.optional(behind),
});
export type Row = z.infer<typeof row>;

const relationCode = z.enum(relationCodes);
/** The codes under which a failing relation may be reported when no single cause is found. */
export type RelationCode = z.infer<typeof relationCode>;

const relation = z.strictObject({
  /** The name of the relation; `{row}` or `{column}` stands for the key it is applied to. */
  id: z.string(),
  code: relationCode,
  /** `row`: the terms are columns and it holds in each row; `column`: the other way round. */
  each: z.enum(['row', 'column']),
  /** Signed sums of keys, `a + b = c + d`. */
  equation: z.string(),
  /** The key of the stated total, where it is not the last term of the equation. */
  stated: z.optional(z.string()),
  /** The keys of the only rows or columns it holds in; absent: all that have its terms. */
  only: z.optional(z.array(z.string())),
  /** Set where its figures are rounded, each by itself, so that their sum may be off by as much. */
  rounded: z.optional(z.boolean()),
  /** The clause of the form it rests on. */
  clause: wording,
});
export type RelationSource = z.infer<typeof relation>;

const comparison = z.strictObject({
  /** Its name as a relation, for what has gone wrong by it; `{row}` or `{column}` as in a relation. A bound has none. */
  id: z.optional(z.string()),
  code: z.enum([...boundCodes, ...yearCodes]),
  /** As in a relation. */
  each: z.enum(['row', 'column']),
  /** The keys of the only rows or columns it holds in; absent: all that have its terms. */
  only: z.optional(z.array(z.string())),
  /** Sums of keys with `=` or `<=` between them, as `made <= inForce`; `previous` before a key: of the year before. */
  statement: z.string(),
  /** Set where the statement is not what should hold but what should not. */
  suspicious: z.optional(z.boolean()),
  /** Statements without which it is of no matter. */
  where: z.optional(z.array(z.string())),
  /** Statements with which it is of no matter. */
  unless: z.optional(z.array(z.string())),
  /** The key of the figure, this year's, at which it is told. */
  at: z.string(),
  /** Where it is not that of its code. */
  severity: z.optional(z.enum(['error', 'warning', 'information', 'hint'])),
  clause: wording,
  /**
   * What is said. In braces: a term for its value, with `:text` as it is written, with `:name` its column; `left` and
   * `right` for the sums of the sides; `row`, `column`, `cell` for the names of where it is told; `report` for the
   * report on the year before; `list` for all columns in which an equation fails, which are told as one.
   */
  message: wording,
  /** What is said at the first figure of the year before. */
  elsewhere: z.optional(wording),
  /**
   * What is said, as information, where that figure does not tie in its own report, so that what it should be there
   * is taken for it. Absent: the figure counts as it stands.
   */
  untied: z.optional(wording),
});
/** What is compared besides the sums printed on the form: bounds within a report, and relations over years. */
export type ComparisonSource = z.infer<typeof comparison>;

const conversion = z.strictObject({
  /** As in a relation. */
  each: z.enum(['row', 'column']),
  /** A figure in a larger unit and the one it restates: `wan = yuan / 10000`; a positive whole number divides. */
  statement: z.string(),
  /** The keys of the only rows or columns it holds in; absent: all that have both. */
  only: z.optional(z.array(z.string())),
  clause: wording,
});
/** Figures that restate others in a larger unit. */
export type ConversionSource = z.infer<typeof conversion>;

const subtotalRelation = z.omit(relation, { code: true });
/** Rows and columns that the form does not have but local tables add, with the sum they must equal. */
const subtotals = z.strictObject({
  rows: z.array(
    z.strictObject({ key: z.string(), path: z.array(z.string()), en: z.string(), relation: subtotalRelation }),
  ),
  columns: z.array(
    z.strictObject({
      key: z.string(),
      path: z.array(z.string()),
      en: z.string(),
      aliases: z.array(z.string()),
      /** The key of the column it follows. */
      after: z.string(),
      relation: subtotalRelation,
    }),
  ),
});

const block = z.strictObject({
  /** A row of its own above the block's head, as 第二十条第（一）项. */
  caption: z.optional(z.string()),
  /** The text of the head's top left cell. */
  corner: z.optional(z.string()),
  /** A cell of the head over all columns. */
  span: z.optional(z.string()),
  columns: z.array(column).check(z.minLength(1)),
  rows: z.array(row).check(z.minLength(1)),
});
export type Block = z.infer<typeof block>;

const carry = z.strictObject({
  /** The key of the row that the next report takes over. */
  out: z.string(),
  /** The key of the row in which it stands there. */
  in: z.string(),
});
/** The row that one year's table hands on and the one in which the next year's has it, column by column. */
export type Carry = z.infer<typeof carry>;

/** A row with the short name it has in a drawing. */
const drawnRow = z.strictObject({ row: z.string(), name: wording });

const flow = z.strictObject({
  /** What the drawing shows. */
  name: wording,
  /** What comes in. */
  sources: z.array(drawnRow).check(z.minLength(1)),
  /** The key of a row that adds up others, which are drawn in its place. */
  total: z.optional(z.string()),
  /** The key of the column whose figures are drawn. */
  column: z.string(),
});
/** What is drawn as a stream from the rows that come in to all other rows of the form. */
export type FlowSource = z.infer<typeof flow>;

const trend = z.strictObject({
  /** The key of the column whose figures are drawn. */
  column: z.string(),
  series: z.array(drawnRow).check(z.minLength(1)),
});
/** The rows whose figures are drawn over the years. */
export type TrendSource = z.infer<typeof trend>;

/** The name of an official table; which there are is for the kind of report to say. */
export type FormName = string;

export const formSchema = z.strictObject({
  form: z.string(),
  /** The editions in which the table has this shape. */
  editions: z.array(z.string()).check(z.minLength(1)),
  /** The section it stands in. */
  section: z.number(),
  name: wording,
  /** The notice that prescribes it. */
  source: z.string(),
  /** How captions of its blocks may be spelt, blanks left out: a pattern. */
  captionPattern: z.optional(z.string()),
  /** `false`: editions count different things, so that their figures are not held against each other. */
  comparable: z.optional(z.boolean()),
  /** Rows of this edition, each with the row of the edition before whose figures belong there; other rows keep their key. */
  formerRows: z.optional(z.record(z.string(), z.string())),
  carry: z.optional(carry),
  /** Keys of columns that state what there is at an end or a beginning: no new report may begin them with 0. */
  stocks: z.optional(z.array(z.string())),
  flow: z.optional(flow),
  trend: z.optional(trend),
  blocks: z.array(block).check(z.minLength(1)),
  subtotals: z.optional(subtotals),
  relations: z.array(relation),
  comparisons: z.optional(z.array(comparison)),
  conversions: z.optional(z.array(conversion)),
});
export type FormSource = z.infer<typeof formSchema>;
