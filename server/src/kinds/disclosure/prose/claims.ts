import type { ProseClaim } from '../../prose.ts';

/** That there was nothing: no charge, no case, no request. */
const nothing: readonly ProseClaim[] = [
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
];

/** That nothing was done, or nobody asked, in a way that has rows or columns of its own. */
const none: readonly ProseClaim[] = [
  {
    name: 'no-such-outcome',
    says: 'none-of',
    topic: 'requests',
    roles: ['granted', 'partial', 'refused', 'unavailable', 'not-processed', 'otherwise-handled', 'reason'],
    beneath: ['3.3', '3.4'],
    beside: '办理中',
    said: { zh: '没有这类办理结果', en: 'no request ended so' },
  },
  {
    name: 'no-such-applicant',
    says: 'none-of',
    topic: 'requests',
    roles: ['person', 'organisations', 'company', 'research', 'charity', 'legal'],
    rows: '1',
    beside: '',
    said: { zh: '没有这类申请人', en: 'nobody of the kind asked' },
  },
  {
    name: 'no-such-result',
    says: 'none-of',
    topic: 'cases',
    roles: ['upheld', 'corrected', 'other-result', 'pending'],
    beside: '',
    said: { zh: '没有这类结果', en: 'no case ended so' },
  },
  {
    name: 'no-documents',
    says: 'none-of',
    topic: 'documents',
    roles: ['rules', 'normative', 'made', 'repealed', 'in-force'],
    beside: '修改 修订 修正',
    said: { zh: '没有规章、规范性文件', en: 'there were no such documents' },
  },
  {
    name: 'no-decisions',
    says: 'none-of',
    topic: 'decisions',
    roles: ['decisions'],
    beside: '事项',
    unlike: '类申请 申请 项目 行政强制执行',
    said: { zh: '没有作出这类决定', en: 'no such decision was made' },
  },
  {
    name: 'no-fees',
    says: 'none-of',
    topic: 'fees',
    roles: ['fee'],
    beside: '收取',
    unlike: '政府信息公开工作 政府信息公开 信息公开工作 信息公开 依申请公开',
    said: { zh: '没有行政事业性收费', en: 'no fees were levied' },
  },
];

/** That all requests were handled, ended alike, or came from the same. */
const all: readonly ProseClaim[] = [
  {
    name: 'all-handled',
    says: 'all-done',
    topic: 'requests',
    words: ['办结', '办毕', '完毕', '完成', '结束', '完结'],
    rates: '办结率 办理率',
    said: { zh: '全部办结', en: 'everything was handled' },
  },
  {
    name: 'all-granted',
    says: 'all-one',
    topic: 'requests',
    roles: ['granted'],
    alone: '全部公开 全部予以公开 完全公开',
    beside: '',
    said: { zh: '全部予以公开', en: 'all was disclosed' },
  },
  {
    name: 'all-ended-so',
    says: 'all-one',
    topic: 'requests',
    roles: ['partial', 'refused', 'unavailable', 'not-processed', 'reason'],
    beneath: ['3.3'],
    beside: '',
    said: { zh: '办理结果都是这一种', en: 'all requests ended so' },
  },
  {
    name: 'all-persons',
    says: 'all-one',
    topic: 'requests',
    roles: ['person'],
    whose: '申请人',
    beside: '',
    said: { zh: '申请人都是自然人', en: 'all who asked were natural persons' },
  },
  {
    name: 'all-of-kind',
    says: 'all-one',
    topic: 'requests',
    roles: ['organisations', 'company', 'research', 'charity', 'legal'],
    whose: '申请人',
    beside: '',
    said: { zh: '申请人都是这一类', en: 'all who asked were of that kind' },
  },
];

/** How the cases ended. */
const alike: readonly ProseClaim[] = [
  {
    name: 'all-upheld',
    says: 'all-alike',
    topic: 'cases',
    all: 'upheld',
    none: 'corrected',
    but: 'corrected',
    also: { columns: 'other pending', said: { zh: '结果都是维持', en: 'all cases were upheld' } },
    rates: { all: '维持率 胜诉率', none: '纠错率 败诉率' },
    beside: '答复 复议请求 诉讼请求 请求',
    said: { zh: '没有被纠正的案件', en: 'no case was corrected' },
  },
  {
    name: 'all-decided',
    says: 'all-alike',
    topic: 'cases',
    all: 'decided',
    none: 'pending',
    but: 'pending',
    rates: { all: '审结率 结案率', none: '' },
    beside: '',
    said: { zh: '没有尚未审结的案件', en: 'no case is open' },
  },
];

/** What is said without a figure; of several that there was nothing the first that applies counts. */
export const claims: readonly ProseClaim[] = [...nothing, ...none, ...all, ...alike];
