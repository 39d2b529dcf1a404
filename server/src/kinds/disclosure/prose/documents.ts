import type { ProseRole, ProseTopic } from '../../prose.ts';

/** Words for rows and columns of the table of what was disclosed. */
export const documentRoles: readonly ProseRole[] = [
  { name: 'rules', tells: 'document', keys: ['rules'], sure: true, words: '规章 政府规章' },
  { name: 'normative', tells: 'document', keys: ['normative'], sure: true, words: '行政规范性文件 规范性文件' },
  {
    name: 'made',
    tells: 'act',
    keys: ['made', 'published'],
    sure: true,
    words: '制发 制定 出台 印发 制订 新制定 制定出台 制定发布 新制作 制定印发 新制发 新出台 制发数量 本年制发',
  },
  { name: 'made', tells: 'act', keys: ['made', 'published'], sure: false, words: '新增' },
  {
    name: 'published',
    tells: 'act',
    keys: ['published', 'made', 'inForce'],
    sure: false,
    words: '新公开 公开 主动公开 发布 公布 公开发布',
  },
  { name: 'repealed', tells: 'act', keys: ['repealed'], sure: true, words: '废止' },
  {
    name: 'repealed',
    tells: 'act',
    keys: ['repealed'],
    sure: false,
    words: '失效 宣布失效 废止失效 废止或失效 废止和失效',
  },
  { name: 'in-force', tells: 'act', keys: ['inForce'], sure: true, words: '现行有效 对外公开总数' },
  {
    name: 'in-force',
    tells: 'act',
    keys: ['inForce'],
    sure: false,
    words: '有效 继续有效 现行 保留 对外公开总 历年公开 历年累计公开',
  },
  ...decisionRoles([
    ['licence', '行政许可'],
    ['inspection', '行政检查'],
    ['confirmation', '行政确认'],
    ['penalty', '行政处罚'],
    ['coercion', '行政强制'],
  ]),
  { name: 'decisions', tells: 'decision', keys: ['penalty'], sure: false, words: '处罚决定' },
  { name: 'decisions', tells: 'decision', keys: ['coercion'], sure: false, words: '行政强制措施 行政强制执行' },
];

/** A decision by its name is surely one; the name alone is said of matters and cases, too. */
function decisionRoles(list: readonly (readonly [string, string])[]): ProseRole[] {
  return list.flatMap(([key, name]) => {
    const role = { name: 'decisions', tells: 'decision', keys: [key] };
    return [
      { ...role, sure: true, words: `${name}决定 ${name}处理决定 ${name}处理决定数量 ${name}决定数量` },
      { ...role, sure: false, words: name },
    ];
  });
}

/** The word for the row of fees. */
export const feeRoles: readonly ProseRole[] = [
  { name: 'fee', tells: 'levy', keys: ['fee'], sure: true, words: '行政事业性收费 行政事业性费用 行政事业性收费项目' },
];

/** Rules and normative documents, by what was done with them. */
export const documents: ProseTopic = {
  name: 'documents',
  form: 'disclosure',
  sections: [],
  echoes: '文件 公文',
  rows: { tells: 'document', setsTopic: true, lasts: { also: [], sure: false } },
  columns: {
    tells: 'act',
    common: true,
    lasts: { also: [], sure: false },
    unnamed: { name: 'documents', keys: ['made', 'inForce', 'published'], sure: false },
  },
  knownBy: 'columns',
  wholes: [],
  groups: [],
  spared: [],
  certain: [{ when: ['all-offices', 'not-a-part'] }],
};

/** Decisions of a year, where the words say that it is decisions that are counted. */
export const decisions: ProseTopic = {
  name: 'decisions',
  form: 'disclosure',
  sections: [],
  rows: { tells: 'decision', setsTopic: true, common: true },
  columns: { tells: 'measure', unnamed: { name: '', keys: ['decisions'], sure: true } },
  knownBy: 'rows',
  wholes: [],
  groups: [],
  spared: [],
  certain: [{ when: ['all-offices', 'not-a-part', 'slip'], without: ['act'] }],
};

/** What was levied: an amount, which sentences tell in units of money; that it was nothing is said in words. */
export const fees: ProseTopic = {
  name: 'fees',
  form: 'disclosure',
  sections: [],
  rows: { tells: 'levy', setsTopic: true },
  columns: { tells: 'levied', unnamed: { name: '', keys: ['amount'], sure: true } },
  knownBy: 'rows',
  wholes: [],
  groups: [],
  spared: [],
  certain: [],
};
