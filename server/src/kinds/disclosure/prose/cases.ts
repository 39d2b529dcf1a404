import type { ProseRole, ProseTopic } from '../../prose.ts';

/** Words for blocks and results of the table of cases. */
export const caseRoles: readonly ProseRole[] = [
  {
    name: 'review',
    tells: 'block',
    keys: ['review'],
    sure: true,
    words: '行政复议 复议 行政复议案件 复议案件 行政复议申请 复议申请 行政复议案',
  },
  {
    name: 'litigation',
    tells: 'block',
    keys: ['direct+afterReview', 'direct', 'afterReview'],
    sure: true,
    words: '行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政诉讼案',
  },
  {
    name: 'litigation',
    tells: 'block',
    keys: ['direct+afterReview', 'direct', 'afterReview'],
    sure: false,
    words: '起诉 提起诉讼 行政应诉 行政应诉案件',
  },
  {
    name: 'direct',
    tells: 'block',
    keys: ['direct'],
    sure: true,
    words: '未经复议直接起诉 直接起诉 未经复议直接提起诉讼',
  },
  {
    name: 'after-review',
    tells: 'block',
    keys: ['afterReview'],
    sure: true,
    words: '复议后起诉 经复议后起诉 复议后提起诉讼 复议后诉讼 经复议后提起诉讼 复议后提起行政诉讼',
  },
  { name: 'upheld', tells: 'result', keys: ['upheld'], sure: true, words: '维持 结果维持 维持原行政行为 维持原决定' },
  {
    name: 'upheld',
    tells: 'result',
    keys: ['upheld'],
    sure: false,
    words: '驳回 驳回诉讼请求 胜诉 驳回原告诉讼请求 驳回原告起诉 驳回起诉 驳回申请',
  },
  { name: 'corrected', tells: 'result', keys: ['corrected'], sure: true, words: '纠正 结果纠正' },
  {
    name: 'corrected',
    tells: 'result',
    keys: ['corrected'],
    sure: false,
    words: '被纠正 被纠错 纠错 撤销 确认违法 责令重新答复 责令履行 败诉 责令重新作出答复 撤销并责令重作',
  },
  { name: 'other-result', tells: 'result', keys: ['other'], sure: true, words: '其他结果 其它结果' },
  {
    name: 'other-result',
    tells: 'result',
    keys: ['other'],
    sure: false,
    words: '终止 撤诉 撤回复议 复议终止 撤回复议申请 撤销复议申请 撤回起诉 终止审理 终止复议',
  },
  { name: 'pending', tells: 'result', keys: ['pending'], sure: true, words: '尚未审结 未审结' },
  {
    name: 'pending',
    tells: 'result',
    keys: ['pending'],
    sure: false,
    words: '正在审理 正在审理中 在审 未结 审理中 尚未结案 未结案',
  },
  { name: 'decided', tells: 'result', keys: ['upheld+corrected+other'], sure: false, words: '审结 已审结 已结 结案' },
];

/** Reviews and lawsuits: blocks of columns by the way they came, in each a column a result. */
export const cases: ProseTopic = {
  name: 'cases',
  form: 'litigation',
  sections: [4],
  rows: {
    tells: 'block',
    setsTopic: true,
    adjoins: true,
    // Results told behind the last of several blocks may be those of all of them.
    lasts: { also: ['direct+afterReview', 'review+direct+afterReview'], sure: true },
  },
  columns: {
    tells: 'result',
    unnamed: { name: '', keys: ['total'], sure: true },
    rest: { name: 'other-result', keys: ['other'], sure: false },
  },
  row: 'cases',
  knownBy: 'columns',
  about: '信息公开',
  wholes: ['review', 'direct+afterReview', 'review+direct+afterReview'],
  groups: [],
  spared: [],
  certain: [
    { roles: ['upheld', 'corrected', 'other-result', 'pending'], when: ['after-count'], without: ['request'] },
    { when: ['named', 'about', 'too-many'], without: ['request'] },
  ],
};
