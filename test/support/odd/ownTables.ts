/** Tables that offices set beside the official ones, in words of those: by quarter, by year, of one department, an excerpt. */
import type { Dice } from './dice.ts';
import type { OddDraft } from './draft.ts';
import { cell, type OddTable } from './tables.ts';
import { type WriterName, writers } from './writers.ts';

/** The section whose words a table has, as the place of its table among those of a draft. */
export type Section = 0 | 1 | 2;

interface OwnTable {
  readonly section: Section;
  readonly head: string;
  /** What its rows are called. */
  readonly rows: string;
}

const applicants = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
const results = '（一）予以公开 （二）部分公开（区分处理的，只计这一情形，不计其他情形）';
const allResults =
  '本年新收政府信息公开申请数量 上年结转政府信息公开申请数量 予以公开 部分公开 属于国家秘密 其他法律行政法规禁止公开 危及“三安全一稳定” 保护第三方合法权益 属于三类内部事务信息 属于四类过程性信息 属于行政执法案卷 属于行政查询事项 本机关不掌握相关政府信息 没有现成信息需要另行制作 补正后申请内容仍不明确 信访举报投诉类申请 重复申请 要求提供公开出版物 无正当理由大量反复申请 要求行政机关确认或重新出具已获取信息 总计 结转下年度继续办理';

/** By name; cells are divided by blanks. */
const ownTables = {
  'new requests by month': {
    section: 1,
    head: '本年新收政府信息公开申请 自然人 法人或其他组织 总计',
    rows: '1月 2月 3月',
  },
  'results by year': {
    section: 1,
    head: '项目 2021年 2022年 2023年',
    rows: `一、本年新收政府信息公开申请数量 ${results} （七）总计`,
  },
  'results by quarter': {
    section: 1,
    head: '办理结果 第一季度 第二季度 第三季度 第四季度 合计',
    rows: `${results} （七）总计`,
  },
  'shares of results': { section: 1, head: '办理结果 件数 占比', rows: `${results} 不予公开 无法提供 总计` },
  'all results by year': { section: 1, head: '项目 2021年 2022年 2023年', rows: allResults },
  'results of a department': { section: 1, head: `项目 ${applicants}`, rows: results },
  'results by applicant': {
    section: 1,
    head: '项目 自然人 法人或其他组织 总计',
    rows: `本年新收政府信息公开申请 ${results}`,
  },
  'results without a head': { section: 1, head: '', rows: results },
  'outcomes of reviews': { section: 2, head: '复议结果 件数', rows: '结果维持 结果纠正 其他结果 尚未审结 总计' },
  'outcomes by kind': { section: 2, head: '类别 结果维持 结果纠正 其他结果 尚未审结 总计', rows: '行政复议 行政诉讼' },
  'lawsuits by year': { section: 2, head: '项目 2021年 2022年 2023年', rows: '行政复议 未经复议直接起诉 复议后起诉' },
  'decisions by year': {
    section: 0,
    head: '信息内容 2021年 2022年 2023年',
    rows: '规章 行政规范性文件 行政许可 行政处罚',
  },
  'documents of a department': {
    section: 0,
    head: '信息内容 本年制发件数 本年废止件数 现行有效件数',
    rows: '行政规范性文件',
  },
  'decisions by department': { section: 0, head: '科室 行政许可 行政处罚 行政强制', rows: '办公室 法规科' },
} as const satisfies Readonly<Record<string, OwnTable>>;

export type OwnTableName = keyof typeof ownTables;
export const ownTableNames = Object.keys(ownTables) as readonly OwnTableName[];

/** Where a table is put: above or below the official one, and whether a line of text stands between. */
export interface OwnPlace {
  readonly isAbove: boolean;
  readonly isIntroduced: boolean;
}

/** The draft with a table of the office's own in the section whose words it has. */
export function withOwnTable(
  draft: OddDraft,
  name: WriterName,
  own: OwnTableName,
  place: OwnPlace,
  roll: Dice,
): string {
  const { section, head, rows } = ownTables[own] as OwnTable;
  const table = writers[name](filled(head, rows, roll), { fill: 'blank', roll });
  const [from, to] = draft.tables[section] as readonly [number, number];
  const line = (text: string) =>
    !place.isIntroduced ? '' : draft.path.endsWith('.html') ? `<p>${text}</p>\n\n` : `${text}\n\n`;
  const [own1, official] = [`${line('我局各部门、各时段的有关情况见下表。')}${table}`, draft.text.slice(from, to)];
  const both = place.isAbove
    ? `${own1}\n\n${line('按照规定格式填报的情况如下。')}${official}`
    : `${official}\n\n${own1}`;
  return draft.text.slice(0, from) + both + draft.text.slice(to);
}

/** What stands before each label of a list, between it and its figure, and behind that. */
const listMarks = {
  colons: ['', '：', ''],
  'marked items': ['- ', '：', '件'],
  'numbered items': ['1. ', '：', ''],
  semicolons: ['', '：', '件；'],
  blanks: ['', ' ', '件'],
} as const;

export type OwnListName = keyof typeof listMarks;
export const ownListNames = Object.keys(listMarks) as readonly OwnListName[];

/** Labels of each section's table that a list may have. */
const listed: Readonly<Record<Section, string>> = {
  0: '行政许可 行政处罚 行政强制 行政事业性收费',
  1: '予以公开 部分公开 不予公开 无法提供',
  2: '结果维持 结果纠正 其他结果 尚未审结',
};

/** The rows of section two with a single figure. */
const single: ReadonlyMap<string, string> = new Map([
  ['行政许可', 'disclosure.licence.decisions'],
  ['行政处罚', 'disclosure.penalty.decisions'],
  ['行政强制', 'disclosure.coercion.decisions'],
  ['行政事业性收费', 'disclosure.fee.amount'],
]);

/** Whether the official table has a figure of its own, so that none of a list's can be meant for its place. */
function isFilled(label: string, { truth }: OddDraft): boolean {
  const key = single.get(label);
  return key === undefined || typeof truth.get(key) === 'number';
}

/** The draft with a list of the office's own in the section whose words it has. */
export function withOwnList(draft: OddDraft, list: OwnListName, section: Section, place: OwnPlace, roll: Dice): string {
  const [before, between, behind] = listMarks[list];
  const labels = listed[section].split(' ').filter((label) => isFilled(label, draft));
  const lines = labels.map((label) => `${before}${label}${between}${roll.below(9)}${behind}`);
  const isPage = draft.path.endsWith('.html');
  const introduced = place.isIntroduced ? ['我局各部门的有关情况如下。', ...(isPage ? [] : ['']), ...lines] : lines;
  const own = introduced.map((line) => (isPage ? `<p>${line}</p>` : line)).join('\n');
  const [from, to] = draft.tables[section] as readonly [number, number];
  const official = draft.text.slice(from, to);
  const both = place.isAbove ? `${own}\n\n${official}` : `${official}\n\n${own}`;
  return draft.text.slice(0, from) + both + draft.text.slice(to);
}

function filled(head: string, rows: string, roll: Dice): OddTable {
  const names = head.split(' ').filter((name) => name !== '');
  const width = names.length > 0 ? names.length - 1 : applicants.split(' ').length;
  const written = rows
    .split(' ')
    .map((label) => [
      cell(label),
      ...Array.from({ length: width }, (_, x) =>
        cell(names[x + 1] === '占比' ? `${roll.below(99)}%` : String(roll.below(9))),
      ),
    ]);
  return names.length > 0 ? [names.map((name) => cell(name)), ...written] : written;
}
