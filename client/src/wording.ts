import { env, workspace } from 'vscode';
import type { Verdict } from './verdicts.ts';

const zh = {
  allTies: ({ holds }: Verdict) => `${holds} 项勾稽关系全部相符。`,
  alsoRemarks: (count: number) => `另有 ${count} 条提示可看。`,
  atLine: (line: number, message: string) => `第 ${line} 行：${message}`,
  moreFindings: (count: number) => `还有 ${count} 个问题`,
  failing: (relations: number, figures: number) => `${relations} 处勾稽关系不符，涉及 ${figures} 个数字`,
  goToNext: '转到下一处',
  openPreview: '预览报告',
  listUnchecked: '列出未核对的数字',
  draftGone: (name: string) => `打不开文稿 ${name}：它可能已被移走、改名或删除。`,
  gaveUp: '勾稽检查服务无法运行，年报暂时不能检查。',
  reopen: '按正确的编码重新打开',
  reopenAs: (encoding: string) => `以 ${encoding} 重新打开`,
  restartServer: '重新启动',
  rightEncoding: (name: string) => `${name} 的编码没有读错。`,
  wrongEncoding: (name: string, encoding: string) => `${name} 是 ${encoding} 编码，按另一种编码打开，成了乱码。`,
  showLog: '查看日志',
  chooseRule: '选择规则',
  aboutRule: (code: string) => `查看规则说明：${code}`,
  changedMeanwhile: '正文已改动，这次没有写入，请再试一次。',
  readOnly: '这份文稿只能查看，没有写入。',
  insert: '选择要插入的章节',
  noReport: '当前文件不像政府信息公开工作年度报告：没有找到报告标题、规定的章节和表格。',
  checkAnyway: '仍按年报检查',
  insertReport: '插入空白年报…',
  openSample: '打开样例',
  previewOf: (name: string) => `预览 ${name}`,
  lockedPreviewOf: (name: string) => `［预览］${name}`,
  restarted: '勾稽检查服务意外停止，已重新启动。',
  noYear: '这份年报没有写明年度，无法起草下一年度的年报。',
  allChecked: (figures: number) => `${figures} 个数字都有勾稽关系或文字可核对。`,
  overview: '年报汇总',
  excepted: (count: number) => `另有 ${count} 项已核实，不再提示`,
  unchecked: (unchecked: number, figures: number) => `${figures} 个数字中，有 ${unchecked} 个没有关系式或文字可以核对`,
  noProseFigures: '正文中没有读到数字。',
  showProblems: '查看问题',
  whose: '新建年报（1/3）：机关名称，写进标题',
  whoseHint: '例如：某县财政局',
  whichYear: '新建年报（2/3）：哪一年度；2021 年度起用 2021 年版表格，文件夹里有上年年报时带入上年结转',
  newReportFile: '新建年报（3/3）：存到哪里',
  noYearGiven: '请输入四位年度，例如 2025。',
  except: '已核实，不再提示…',
  exceptThis: (text: string) => `已核实“${text}”，不再提示…`,
  exceptReason: '为什么原件这样是对的；所依据的数字改变后会重新提示。',
  exceptNeedsFolder: '请先打开报告所在的文件夹：已核实的问题记在其中的 gouji.json 里。',
  exceptFailed: '没有记下：问题已经不在，或 gouji.json 有错误。',
  nothingFits: '剪贴板里的内容与光标处的表格对不上，没有粘贴。直接粘贴则为文本。',
  choosePaste: '粘贴为',
  plainPaste: '纯文本',
  noTableHere: '光标不在规定的表格里，没有可以复制的表格。',
  copying: '复制表格',
  copied: (title: string, figures: number, left: number) =>
    `已复制“${title}”表（${figures} 个数字），可粘贴到 Word 或 Excel。${left > 0 ? `另有 ${left} 个数字没有读出或不在规定的栏目里，没有复制。` : ''}`,
  copiedAsText: (title: string, figures: number, left: number) =>
    `已复制“${title}”表的文本（${figures} 个数字，不带合并单元格），可粘贴到 Excel。${left > 0 ? `另有 ${left} 个数字没有读出或不在规定的栏目里，没有复制。` : ''}`,
  exportAs: '导出为',
  exportKinds: { docx: 'Word 文档，按公文格式排版', xlsx: 'Excel 工作簿，三张表', html: '网页，可打印为 PDF' },
  exportTo: '导出到',
  exported: (unread: number) =>
    unread > 0 ? `已导出；有 ${unread} 个数字没有读出，没有写进去。` : '已导出，数字与稿件完全相同。',
  openExported: '打开',
  isDocument: (name: string) => `${name} 是 Word 或 Excel 文件，可以当作文稿打开核对。`,
  openAsDraft: '打开为文稿',
  changedElsewhere: '文件在别处改动过，没有写入；请先还原（文件 ▸ 还原文件），再改一次',
  openElsewhere: '文件正在 Word、WPS 或 Excel 中打开，没有写入；请先在那里关闭',
  notImported: (name: string, reason: string) => `没有导入 ${name}：${reason}。`,
  importAs: '导入为草稿：存到哪里',
  importedInPart: (unread: readonly string[]) => `已导入，但有 ${unread.length} 处没有读出：${unread.join('；')}。`,
};

const en: typeof zh = {
  allTies: ({ holds }) => `All ${holds} relations hold.`,
  alsoRemarks: (count) => ` ${count === 1 ? 'One remark is' : `${count} remarks are`} worth a look.`,
  atLine: (line, message) => `Line ${line}: ${message}`,
  moreFindings: (count) => `${count} more ${count === 1 ? 'finding' : 'findings'}`,
  failing: (relations, figures) =>
    `${relations} ${relations === 1 ? 'relation fails' : 'relations fail'} over ${figures} ${figures === 1 ? 'figure' : 'figures'}`,
  goToNext: 'Go to the Next',
  openPreview: 'Preview',
  listUnchecked: 'List Unchecked Figures',
  draftGone: (name) => `The draft ${name} cannot be opened; it may have been moved, renamed or deleted.`,
  gaveUp: 'The Gouji server is not running; reports cannot be checked.',
  reopen: 'Reopen in the Right Encoding',
  reopenAs: (encoding) => `Reopen as ${encoding}`,
  restartServer: 'Restart',
  rightEncoding: (name) => `${name} was read in the right encoding.`,
  wrongEncoding: (name, encoding) => `${name} is stored in ${encoding}, but was opened in another encoding.`,
  showLog: 'Show Log',
  chooseRule: 'Choose a rule',
  aboutRule: (code) => `About the rule ${code}`,
  changedMeanwhile: 'The text has changed meanwhile and this was not put in: try once more.',
  readOnly: 'This draft can only be looked at; nothing was put in.',
  insert: 'Choose the section to insert',
  noReport:
    'This file does not look like an annual report on government information disclosure: no report title, statutory section or official table was found.',
  checkAnyway: 'Check as a Report Anyway',
  insertReport: 'Insert a Blank Report…',
  openSample: 'Open a Sample',
  previewOf: (name) => `Preview ${name}`,
  lockedPreviewOf: (name) => `[Preview] ${name}`,
  restarted: 'The Gouji server stopped unexpectedly and was started again.',
  noYear: 'This report does not state its year, so next year’s report cannot be started from it.',
  allChecked: (figures) => `All ${figures} figures are checked by a sum or a sentence.`,
  overview: 'Overview of Reports',
  excepted: (count) => `${count} accepted, and not reported again`,
  unchecked: (unchecked, figures) => `${unchecked} of ${figures} figures are not checked by any sum or sentence`,
  noProseFigures: 'There is no figure in the running text.',
  showProblems: 'Show Problems',
  whose: 'New report (1/3): the organisation, for the title',
  whoseHint: 'such as 某县财政局',
  whichYear:
    'New report (2/3): the year; from 2021 on in the 2021 edition; what last year’s report in the folder carried out is carried in',
  newReportFile: 'New report (3/3): where it is saved',
  noYearGiven: 'A year of four digits, such as 2025.',
  except: 'Verified; Do Not Report It Again…',
  exceptThis: (text: string) => `“${text}” Is Verified; Do Not Report It Again…`,
  exceptReason: 'Why it is right as it stands. It is reported again when a figure it rests on changes.',
  exceptNeedsFolder: 'Open the folder of the report first: what was verified is kept in its gouji.json.',
  exceptFailed: 'It could not be kept: the finding is no longer there, or gouji.json has a mistake.',
  nothingFits:
    'What is on the clipboard does not fit the table at the cursor; nothing was pasted. An ordinary paste puts it in as text.',
  choosePaste: 'Paste as',
  plainPaste: 'Plain text',
  noTableHere: 'The cursor is in no official table, so there is none to copy.',
  copying: 'Copy Table',
  copied: (title, figures, left) =>
    `Copied the table “${title}” (${figures} figures) for Word or Excel.${left > 0 ? ` ${left} figures were not read or stand in columns the form does not have, and were not copied.` : ''}`,
  copiedAsText: (title, figures, left) =>
    `Copied the text of the table “${title}” (${figures} figures, without merged cells) for Excel.${left > 0 ? ` ${left} figures were not read or stand in columns the form does not have, and were not copied.` : ''}`,
  exportAs: 'Export as',
  exportKinds: {
    docx: 'Word document, laid out as official documents are',
    xlsx: 'Excel workbook of the tables',
    html: 'Page, to be printed as PDF',
  },
  exportTo: 'Export to',
  exported: (unread) =>
    unread > 0
      ? `Exported; ${unread === 1 ? 'one figure was' : `${unread} figures were`} not read and left out.`
      : 'Exported, with the very figures of the draft.',
  openExported: 'Open',
  isDocument: (name) => `${name} is a Word or Excel document; the draft in it can be opened and checked.`,
  openAsDraft: 'Open as a Draft',
  changedElsewhere:
    'The file was changed elsewhere and nothing was written; revert it (File: Revert File) and make the change again',
  openElsewhere: 'The file is open in Word, WPS or Excel and nothing was written; close it there first',
  notImported: (name, reason) => `${name} was not imported: ${reason}.`,
  importAs: 'Import as draft: where it is saved',
  importedInPart: (unread) =>
    `Imported, but ${unread.length === 1 ? 'one part' : `${unread.length} parts`} could not be read: ${unread.join('; ')}.`,
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
