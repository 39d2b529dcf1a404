import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { version } from '../../../../package.json';
import type { AskedDraft } from '../../features/assistant.ts';
import { assistantTools, type Desk, type GivenDraft } from '../../features/assistantTools.ts';
import type { Language } from '../../forms/schema.ts';
import { kinds } from '../../kinds/index.ts';
import type { ReportKinds } from '../../kinds/kind.ts';
import { analyse, type Analysis } from '../../workspace/analysis.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import { conclude } from '../../workspace/conclude.ts';

/** What every tool here is: it looks at what it is given, keeps nothing and asks nobody. */
const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** The tools an assistant is offered, which are given texts and give texts: no file and no network is touched. */
function mcpServer(language: Language): McpServer {
  const server = new McpServer({ name: 'gouji', version });
  const desk: Desk = { language, kinds, read, pages: async () => (await import('rule-pages')).default };
  for (const { name, description, input, answer } of assistantTools)
    server.registerTool(name, { description, inputSchema: input, annotations }, async (given: unknown) =>
      answered(await answer(given, desk)),
    );
  return server;
}

/** The draft as it is understood by itself, its findings final. */
function read({ text, filename = '' }: GivenDraft, known: ReportKinds): AskedDraft {
  const again = (other: string): Analysis =>
    conclude(analyse(other, analysisOptions(filename, known, 'auto')), { grades: {} });
  return { analysis: again(text), again };
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
