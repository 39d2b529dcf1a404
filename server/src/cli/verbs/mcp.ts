import { commonOptions } from '../commonOptions.ts';
import { readArguments } from '../usage.ts';
import type { Verb } from './verb.ts';

/** Offers what is here as tools to assistants (Model Context Protocol). */
export const mcp: Verb = {
  name: 'mcp',
  usage: '',
  help: {
    zh: '通过标准输入输出，为人工智能助手提供核对工具（MCP）',
    en: 'offer tools to assistants over standard input and output (MCP)',
  },
  options: commonOptions,
  async run(argv, _io, language) {
    readArguments(argv, commonOptions);
    // Loaded only here: nothing else needs the protocol.
    const { serve } = await import('../mcp/serve.ts');
    await serve(language);
    return 0;
  },
};
