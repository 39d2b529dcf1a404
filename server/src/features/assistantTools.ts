import * as z from 'zod/mini';
import { codes } from '../check/codes.ts';
import type { Language } from '../forms/schema.ts';
import type { ReportKinds } from '../kinds/kind.ts';
import {
  answerCheck,
  explainFinding,
  figuresByKey,
  fillTotalsIn,
  proposeRepairs,
  type AskedDraft,
} from './assistant.ts';
import { draftFrom } from './draftFrom.ts';
import { say } from './basis/names.ts';
import { latestReport, nextDraft } from './nextDraft.ts';

/** A draft as an assistant hands it over. */
export interface GivenDraft {
  readonly text: string;
  /** Its name, by which it may be known for a report or a page; nothing is read from there. */
  readonly filename?: string | undefined;
}

/** What whoever offers the tools has at hand. */
export interface Desk {
  readonly language: Language;
  readonly kinds: ReportKinds;
  /** Reads a draft. */
  readonly read: (draft: GivenDraft) => AskedDraft;
  /** The pages about the codes by the names of their files. */
  readonly pages: () => Promise<Readonly<Record<string, string>>>;
}

/** A tool that is offered to assistants: it is given texts and gives data, and touches no file and no network. */
export interface AssistantTool {
  readonly name: string;
  /** What it does, for the assistant. */
  readonly description: string;
  readonly input: z.ZodMiniObject;
  /** The input by which a draft comes, in place of which an editor may be told a file. */
  readonly takes: 'text' | 'last' | undefined;
  /** What it answers; throws a `WrongInput` for what is no input of this tool. */
  readonly answer: (given: unknown, desk: Desk) => Promise<object>;
}

/** What an assistant asked is not what a tool takes: its mistake, and told to it as such. */
export class WrongInput extends Error {}

/** A longer text is no draft of a report. */
const longest = 2_000_000;

const text = z
  .string()
  .check(z.maxLength(longest), z.describe('The draft: Markdown, HTML, plain text, or what was pasted from Word'));
const filename = z.optional(z.string()).check(z.describe('Its name, such as a.html; nothing is read from there'));
const draft = { text, filename };

/** Every tool, in the order in which they are of use. */
export const assistantTools: readonly AssistantTool[] = [
  tool(
    'check_report',
    'Check the draft of a yearly government information disclosure report (政府信息公开工作年度报告): the verdict, and every finding with its place. Do not add up its tables yourself; this does so exactly.',
    draft,
    (given, { read, language }) => answerCheck(read(given), language),
  ),
  tool(
    'explain_finding',
    'What a code of a finding means, what it rests on and how it is put right.',
    { code: z.string().check(z.describe('The code of a finding, such as wrong-figure')) },
    async ({ code }, { pages, language }) =>
      explainFinding(code, await pages(), language) ??
      refuse(`no code ${code}; there are ${Object.keys(codes).join(', ')}`),
  ),
  tool(
    'propose_repairs',
    'What would settle the findings of a draft, best first. Figures are facts: apply a repair that changes them only when the author agrees.',
    {
      ...draft,
      apply: z._default(z.boolean(), false).check(z.describe('Whether to give the text with the certain repairs made')),
    },
    ({ apply, ...given }, { read, language }) => proposeRepairs(read(given), apply, language),
  ),
  tool(
    'fill_totals',
    'Set the blank and the likely wrong totals of a draft to the sums of their parts.',
    draft,
    (given, { read, language }) => fillTotalsIn(read(given), language),
  ),
  tool(
    'new_draft',
    'Begin a report: from last year’s, whose figures carried forward are carried in, or for an organisation and a year.',
    {
      last: z.optional(z.string().check(z.maxLength(longest))).check(z.describe('Last year’s report')),
      organisation: z.optional(z.string().check(z.minLength(1))),
      year: z.optional(z.int().check(z.gte(2008), z.lte(2999))),
    },
    newDraftOf,
  ),
  tool('figures', 'The figures of a draft by form, row and column, as requests.4.person.', draft, (given, { read }) =>
    figuresByKey(read(given)),
  ),
];

function tool<Shape extends z.core.$ZodLooseShape>(
  name: string,
  description: string,
  shape: Shape,
  answer: (given: z.output<z.ZodMiniObject<Shape>>, desk: Desk) => object | Promise<object>,
): AssistantTool {
  const input = z.strictObject(shape);
  return {
    name,
    description,
    input,
    takes: (['text', 'last'] as const).find((key) => key in shape),
    answer: async (given, desk) => {
      const read = input.safeParse(given);
      if (!read.success) refuse(z.prettifyError(read.error));
      return answer(read.data, desk);
    },
  };
}

function refuse(why: string): never {
  throw new WrongInput(why);
}

/** What a new report is to be begun from. */
interface NewDraft {
  readonly last?: string | undefined;
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
}

/** The beginning of a report: from last year's, or for an organisation and a year. */
function newDraftOf({ last, organisation, year }: NewDraft, { language, kinds, read }: Desk) {
  if (last === undefined) {
    if (organisation === undefined || year === undefined) refuse('expects last, or organisation and year');
    return { text: draftFrom(kinds[0], organisation, year, undefined), notes: [] };
  }
  const report = latestReport(read({ text: last }).analysis);
  const next = year ?? (report?.year === undefined ? undefined : report.year + 1);
  if (!report || next === undefined) refuse('last holds no report on a year that it names');
  const { text, notes } = nextDraft(report, next);
  return { text, notes: notes.map((note) => say(note, language)) };
}
