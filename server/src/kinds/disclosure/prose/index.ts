import type { ProseClaim, ProseKind } from '../../prose.ts';
import { caseRoles, cases } from './cases.ts';
import { cues } from './cues.ts';
import { decisions, documentRoles, documents } from './documents.ts';
import { applicantRoles, requestRoles } from './requestRoles.ts';
import { requests } from './requests.ts';

const claims: readonly ProseClaim[] = [
  {
    name: 'no-charge',
    says: 'no-charge',
    said: { zh: '没有收费', en: 'nothing was charged' },
    amount: { zh: '收费金额', en: 'the amount charged' },
  },
  {
    name: 'no-cases',
    says: 'nothing',
    topic: 'cases',
    of: 'rows',
    said: { zh: '没有行政复议、行政诉讼', en: 'there was no review or litigation' },
  },
  {
    name: 'none-carried',
    says: 'nothing',
    topic: 'requests',
    of: 'carried',
    said: { zh: '没有结转', en: 'nothing was carried over' },
  },
  {
    name: 'no-requests',
    says: 'nothing',
    topic: 'requests',
    of: 'words',
    said: { zh: '没有收到申请', en: 'no request came in' },
  },
  {
    name: 'all-handled',
    says: 'all-done',
    topic: 'requests',
    words: ['办结', '完毕', '完成', '结束', '完结'],
    said: { zh: '全部办结', en: 'everything was handled' },
  },
  {
    name: 'all-upheld',
    says: 'all-alike',
    topic: 'cases',
    all: 'upheld',
    none: 'corrected',
    but: 'corrected',
    rates: { all: '维持率 胜诉率', none: '纠错率 败诉率' },
    beside: '答复 复议请求 诉讼请求 请求',
    said: { zh: '没有被纠正的案件', en: 'no case was corrected' },
  },
];

/** What the running text of a report on disclosure says of its tables (docs/narrative.md). */
export const prose: ProseKind = {
  cues,
  roles: [...requestRoles, ...applicantRoles, ...caseRoles, ...documentRoles],
  topics: [requests, cases, documents, decisions],
  usualTopic: 'requests',
  claims,
  asides: '举报 投诉 申诉 申诉案 申诉案件 信息处理费',
  units: {
    counted: '件次 件（次） 件(次) 件 份 宗 例 条 起 次 个 项 部 人次 单 封 笔',
    behindHan: '件 份 宗 例 条 起 次 人次',
    vague: '条',
  },
  headingEnds: '开讼',
  judged: { figures: [0, 1, 3, 4], claims: [0, 1, 2, 3, 4, 6] },
};
