import * as z from 'zod/mini';
import { codes } from '../check/codes.ts';
import type { Language } from '../forms/schema.ts';
import { readKind } from '../kinds/file/readKind.ts';
import { defineKind, type KindSource, type ReportKinds } from '../kinds/kind.ts';
import { kindsWith } from '../kinds/ownKinds.ts';
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
  /** The texts of the files that describe kinds of reports of one's own. */
  readonly kinds?: readonly string[] | undefined;
}

/** What whoever offers the tools has at hand. */
export interface Desk {
  readonly language: Language;
  readonly kinds: ReportKinds;
  /** Reads a draft, which may be a report of any of these kinds. */
  readonly read: (draft: GivenDraft, kinds: ReportKinds) => AskedDraft;
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
const kindFiles = z
  .optional(z.array(z.string().check(z.maxLength(longest))))
  .check(z.describe('The texts of *.gouji-kind.json files, where the report is of a kind that one of them describes'));
const draft = { text, filename, kinds: kindFiles };

/** Every tool, in the order in which they are of use. */
export const assistantTools: readonly AssistantTool[] = [
  tool(
    'check_report',
    'Check the draft of a yearly government information disclosure report (政府信息公开工作年度报告): the verdict, and every finding with its place. Do not add up its tables yourself; this does so exactly.',
    draft,
    (given, desk) => answerCheck(readBy(given, desk), desk.language),
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
    ({ apply, ...given }, desk) => proposeRepairs(readBy(given, desk), apply, desk.language),
  ),
  tool(
    'fill_totals',
    'Set the blank and the likely wrong totals of a draft to the sums of their parts.',
    draft,
    (given, desk) => fillTotalsIn(readBy(given, desk), desk.language),
  ),
  tool(
    'new_draft',
    'Begin a report: from last year’s, whose figures carried forward are carried in, or for an organisation and a year.',
    {
      last: z.optional(z.string().check(z.maxLength(longest))).check(z.describe('Last year’s report')),
      organisation: z.optional(z.string().check(z.minLength(1))),
      year: z.optional(z.int().check(z.gte(2008), z.lte(2999))),
      kinds: kindFiles,
    },
    newDraftOf,
  ),
  tool('figures', 'The figures of a draft by form, row and column, as requests.4.person.', draft, (given, desk) =>
    figuresByKey(readBy(given, desk)),
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

/** The draft as it is read by the kinds at hand and those that are handed over with it. */
function readBy(given: GivenDraft, desk: Desk): AskedDraft {
  return desk.read(given, kindsWith(desk.kinds, ownKindsIn(given)));
}

/** The kinds that the texts describe; a slip in one is the assistant's to put right. */
function ownKindsIn({ kinds = [] }: Pick<GivenDraft, 'kinds'>): KindSource[] {
  return kinds.map((file, at) => {
    const { source, problems } = readKind(file);
    if (source) return source;
    const [slip] = problems;
    return refuse(`kinds[${at}]: ${slip?.key ?? ''}: ${slip?.message.en ?? 'is empty'}`);
  });
}

/** What a new report is to be begun from. */
interface NewDraft extends Pick<GivenDraft, 'kinds'> {
  readonly last?: string | undefined;
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
}

/** The beginning of a report: from last year's, or for an organisation and a year. */
function newDraftOf({ last, organisation, year, kinds = [] }: NewDraft, desk: Desk) {
  if (last === undefined) {
    if (organisation === undefined || year === undefined) refuse('expects last, or organisation and year');
    const [own] = ownKindsIn({ kinds });
    return { text: draftFrom(own ? defineKind(own) : desk.kinds[0], organisation, year, undefined), notes: [] };
  }
  const report = latestReport(readBy({ text: last, kinds }, desk).analysis);
  const next = year ?? (report?.year === undefined ? undefined : report.year + 1);
  if (!report || next === undefined) refuse('last holds no report on a year that it names');
  const { text, notes } = nextDraft(report, next);
  return { text, notes: notes.map((note) => say(note, desk.language)) };
}
