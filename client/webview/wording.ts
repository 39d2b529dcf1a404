/** The words of the page itself; those of the form come with the tables. */
const zh = {
  asRead: '读取结果',
  asTable: '以表格查看这些数字',
  checkAnyway: '仍按年报检查',
  count: '数量',
  empty: '这个文件里没有读到年报。',
  emptyHint: '可以插入空白年报的模板，也可以打开一份样例看看。把稿子粘贴进来，这里随即画出表格。',
  flowApart: (came: number, went: number) => `来源合计 ${came}，去向合计 ${went}，相差 ${Math.abs(came - went)}。`,
  inferred: '所在的列是根据勾稽关系推断的，表格可能错位。',
  insert: '插入模板…',
  modes: '显示方式',
  noTables: '没有读到表格。',
  notes: (count: number) => `标记说明（${count} 条）`,
  openSample: '打开样例',
  readMarks: { '·': '空白', '✗': '没有读到数字', '?': '位置是推断的' },
  restart: '重新启动',
  stale: '勾稽检查服务没有运行，下面是停止前的样子。',
  total: (count: number) => `合计 ${count}`,
  trend: '历年情况',
  wholeReport: '年报',
  writtenAt: (line: number, text: string) => (text ? `第 ${line} 行：“${text}”` : `第 ${line} 行`),
  year: '年度',
};

const en: typeof zh = {
  asRead: 'As read',
  asTable: 'The same figures as a table',
  checkAnyway: 'Check Anyway',
  count: 'Number',
  empty: 'No report was read in this file.',
  emptyHint:
    'Insert the template of an empty report, or look at a sample. Paste a draft, and its tables are drawn here.',
  flowApart: (came, went) => `${came} came in, ${went} are accounted for: ${Math.abs(came - went)} apart.`,
  inferred: 'The column was inferred from the sums; the table may be misplaced.',
  insert: 'Insert the Template…',
  modes: 'What is shown',
  noTables: 'No table was read.',
  notes: (count) => `The marks explained (${count})`,
  openSample: 'Open Sample',
  readMarks: { '·': 'blank', '✗': 'no figure read', '?': 'place inferred' },
  restart: 'Restart',
  stale: 'The Gouji server is not running: this is how the draft was before it stopped.',
  total: (count) => `${count} in all`,
  trend: 'Over the years',
  wholeReport: 'Report',
  writtenAt: (line, text) => (text ? `Line ${line}: “${text}”` : `Line ${line}`),
  year: 'Year',
};

/** The words of the page in each language. */
export const wordings = { zh, en };

/** The words of the page in one language. */
export type Words = typeof zh;
