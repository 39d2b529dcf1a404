import { env, workspace } from 'vscode';
import type { Verdict } from './verdicts.ts';

const zh = {
  allTies: ({ holds, open }: Verdict) =>
    `${holds} 项勾稽关系全部相符${open > 0 ? `，另有 ${open} 项因空白或无法识别而待定` : ''}。`,
  draftGone: (name: string) => `打不开文稿 ${name}：它可能已被移走、改名或删除。`,
  gaveUp: '勾稽检查服务多次意外停止，不再重新启动。',
  insert: '选择要插入的章节',
  noReport: '这里没有打开政府信息公开工作年度报告：年报由标题、规定的章节和表格认出。',
  insertReport: '插入空白年报…',
  openSample: '打开样例',
  previewOf: (name: string) => `预览 ${name}`,
  restarted: '勾稽检查服务意外停止，已重新启动。',
  noYear: '这份年报没有写年度，不能起草下一年度的年报。',
  allChecked: (figures: number) => `${figures} 个数字都有勾稽关系或文字可核对。`,
  unchecked: (unchecked: number, figures: number) => `${figures} 个数字，其中 ${unchecked} 个没有关系式或文字可核对`,
  showProblems: '查看问题',
  tablesOf: (name: string) => `${name}.读取结果`,
  noTables: '没有读到规定的表格。命令“勾稽: 插入章节…”可插入带空白表格的章节。',
  verdict: ({ fails }: Verdict): string => (fails > 0 ? '勾稽不符' : '勾稽相符'),
  verdictDetail: ({ holds, fails, open, findings }: Verdict) =>
    `${holds} 项相符，${fails} 项不符，${open} 项待定；${findings} 个问题`,
  verdictInFull: (verdict: Verdict): string => `${zh.verdict(verdict)}：${zh.verdictDetail(verdict)}`,
};

const en: typeof zh = {
  allTies: ({ holds, open }) =>
    `All ${holds} relations hold${open > 0 ? `; ${open} more are open, over blanks or unread figures` : ''}.`,
  draftGone: (name) => `The draft ${name} cannot be opened; it may have been moved, renamed or deleted.`,
  gaveUp: 'The Gouji server stopped too often and is not started again.',
  insert: 'Choose the section to insert',
  noReport:
    'No yearly report on government information disclosure is open here: one is known by its title, sections and tables.',
  insertReport: 'Insert an Empty Report…',
  openSample: 'Open a Sample',
  previewOf: (name) => `Preview ${name}`,
  restarted: 'The Gouji server stopped unexpectedly and was started again.',
  noYear: 'This report names no year, so that the one after cannot be started.',
  allChecked: (figures) => `Each of the ${figures} figures is checked by a sum or a sentence.`,
  unchecked: (unchecked, figures) => `${figures} figures, ${unchecked} of which no sum and no sentence checks`,
  showProblems: 'Show problems',
  tablesOf: (name) => `${name}.as-read`,
  noTables:
    'No table of the form was read. The command “Gouji: Insert a Section…” inserts a section with its empty table.',
  verdict: ({ fails }) => (fails > 0 ? 'Figures do not tie' : 'Figures tie'),
  verdictDetail: ({ holds, fails, open, findings }) =>
    `${holds} relations hold, ${fails} fail, ${open} open; findings: ${findings}`,
  verdictInFull: (verdict) => `${en.verdict(verdict)}: ${en.verdictDetail(verdict)}`,
};

/** The language that is set, else the editor's own. */
export function language(): 'zh' | 'en' {
  const set = workspace.getConfiguration('gouji').get<string>('language', 'auto');
  return (set === 'auto' ? env.language : set).startsWith('zh') ? 'zh' : 'en';
}

/** What the extension says, in that language. */
export function words(): typeof zh {
  return { zh, en }[language()];
}
