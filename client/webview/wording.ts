/** The words of the page itself; those of the form come with the tables. */
const zh = {
  asTable: '以表格查看这些数字',
  carriedOut: '结转下年度',
  count: '件数',
  course: '历年情况',
  empty: '这个文件里没有读到年报。',
  emptyHint: '可以插入空白年报的模板，也可以打开一份样例看看。把稿子粘贴进来，这里随即画出表格。',
  flow: '申请的来源和去向',
  flowApart: (came: number, went: number) =>
    `新收和上年结转共 ${came} 件，办理结果和结转下年度共 ${went} 件，相差 ${Math.abs(came - went)} 件。`,
  handled: '办结',
  inferred: '所在的列是根据勾稽关系推断的，表格可能错位。',
  insert: '插入模板…',
  noTables: '没有读到表格。',
  notes: (count: number) => `标记说明（${count} 条）`,
  openSample: '打开样例',
  received: '本年新收',
  sources: ['本年新收', '上年结转'],
  total: (count: number) => `共 ${count} 件`,
  year: '年度',
};

const en: typeof zh = {
  asTable: 'The same figures as a table',
  carriedOut: 'Carried out',
  count: 'Number',
  course: 'Over the years',
  empty: 'No report was read in this file.',
  emptyHint:
    'Insert the template of an empty report, or look at a sample. Paste a draft, and its tables are drawn here.',
  flow: 'Where applications came from and what became of them',
  flowApart: (came, went) =>
    `${came} were received or carried in, ${went} handled or carried out: ${Math.abs(came - went)} apart.`,
  handled: 'Handled',
  inferred: 'The column was inferred from the sums; the table may be misplaced.',
  insert: 'Insert the Template…',
  noTables: 'No table was read.',
  notes: (count) => `The marks explained (${count})`,
  openSample: 'Open a Sample',
  received: 'Received',
  sources: ['Received', 'Carried in'],
  total: (count) => `${count} in all`,
  year: 'Year',
};

/** The words of the page in each language. */
export const wordings = { zh, en };

/** The words of the page in one language. */
export type Words = typeof zh;
