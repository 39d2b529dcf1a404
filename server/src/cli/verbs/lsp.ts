import type { Verb } from './verb.ts';

/** Serves an editor. The server reads its own arguments, so that whatever a client adds reaches it. */
export const lsp: Verb = {
  name: 'lsp',
  usage: '--stdio',
  help: {
    zh: '在标准输入输出上运行语言服务器，供编辑器使用',
    en: 'run the language server over standard input and output',
  },
  options: [],
  run: (_argv, io) => {
    io.startServer();
    return Promise.resolve(0);
  },
};
