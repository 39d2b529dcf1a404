import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import * as z from 'zod';
import { version } from '../../../../package.json';
import type { Language } from '../../forms/schema.ts';
import { answerCheck, explainFinding, figuresByKey, fillTotalsIn, newDraftOf, proposeRepairs } from './answers.ts';

/** A longer text is no draft of a report. */
const longest = 2_000_000;

const text = z.string().max(longest).describe('The draft: Markdown, HTML, plain text, or what was pasted from Word');
const filename = z.string().optional().describe('Its name, such as a.html; nothing is read from there');

/** What every tool here is: it looks at what it is given, keeps nothing and asks nobody. */
const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** The tools an assistant is offered, which are given texts and give texts: no file and no network is touched. */
function mcpServer(language: Language): McpServer {
  const server = new McpServer({ name: 'gouji', version });
  const tool = <Shape extends z.ZodRawShape>(
    name: string,
    description: string,
    shape: Shape,
    answer: (given: z.output<z.ZodObject<Shape>>) => object | Promise<object>,
  ) => {
    const inputSchema = z.strictObject(shape);
    server.registerTool(name, { description, inputSchema, annotations }, async (given: unknown) =>
      answered(await answer(inputSchema.parse(given) as z.output<z.ZodObject<Shape>>)),
    );
  };
  tool(
    'check_report',
    'Check the draft of a yearly government information disclosure report (政府信息公开工作年度报告): the verdict, and every finding with its place. Do not add up its tables yourself; this does so exactly.',
    { text, filename },
    (draft) => answerCheck(draft, language),
  );
  tool(
    'explain_finding',
    'What a code of a finding means, what it rests on and how it is put right.',
    { code: z.string().describe('The code of a finding, such as wrong-figure') },
    ({ code }) => explainFinding(code, language),
  );
  tool(
    'propose_repairs',
    'What would settle the findings of a draft, best first. Figures are facts: apply a repair that changes them only when the author agrees.',
    {
      text,
      filename,
      apply: z.boolean().default(false).describe('Whether to give the text with the certain repairs made'),
    },
    (draft) => proposeRepairs(draft, language),
  );
  tool(
    'fill_totals',
    'Set the blank and the likely wrong totals of a draft to the sums of their parts.',
    { text, filename },
    (draft) => fillTotalsIn(draft, language),
  );
  tool(
    'new_draft',
    'Begin a report: from last year’s, whose figures carried out are carried in, or for an organisation and a year.',
    {
      last: z.string().max(longest).optional().describe('Last year’s report'),
      organisation: z.string().optional(),
      year: z.int().min(2008).max(2999).optional(),
    },
    (given) => newDraftOf(given, language),
  );
  tool(
    'figures',
    'The figures of a draft by form, row and column, as requests.4.person.',
    { text, filename },
    figuresByKey,
  );
  return server;
}

/** The answer as data, and the same as text for clients that know no data. */
function answered(answer: object) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }], structuredContent: { ...answer } };
}

/** Serves one client over standard input and output until it goes. */
export async function serve(language: Language): Promise<void> {
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  const server = mcpServer(language);
  await server.connect(transport);
  await closed;
  await server.close();
}
