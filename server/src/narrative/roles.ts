/**
 * The roles a figure of the prose can play, by the words that give them, and the cells each may stand
 * for: where a word is used for several cells, the usual one first (docs/narrative.md). A key such as
 * `3.3` means all rows of that group; `+` joins keys that are added.
 */
export interface Role {
  readonly name: string;
  /** Which part of a cell's place the word tells: a row of the requests, a kind of applicant, and so on. */
  readonly tells: 'request' | 'applicant' | 'block' | 'result' | 'document' | 'act' | 'decision';
  readonly keys: readonly string[];
  /** Whether the words mean nothing else, so that a figure that fits none of the cells is wrong. */
  readonly sure: boolean;
  /** Separated by blanks. */
  readonly words: string;
}

const organisations = 'company+research+charity+legal+other';

/** Rows of the requests (section three). */
const requests: readonly Role[] = [
  {
    name: 'received',
    tells: 'request',
    keys: ['1', '1+2'],
    sure: true,
    words:
      '收到 共收到 接到 接收 接收到 受理 收办 登记受理 收到了 受理了 新收 新收到 新接收 新受理 新增收到 新接到 收件 政府信息公开申请量 政府信息公开申请总量 政府信息公开申请总数 信息公开申请量 依申请公开量 依申请公开总量 政府信息公开申请数量 政府信息公开申请总件数 申请总量 申请总数 申请量 申请总件数',
  },
  {
    name: 'received',
    tells: 'request',
    keys: ['1', '1+2'],
    sure: false,
    words: '新增 登记 登记申请 应办 应办理 申请数量 申请数 申请件数 新收的 收到的 受理的',
  },
  {
    name: 'carried-in',
    tells: 'request',
    keys: ['2'],
    sure: false,
    words: '上年遗留 上年未办结 上年度未办结 年初结转',
  },
  {
    name: 'carried-out',
    tells: 'request',
    keys: ['4'],
    sure: false,
    words:
      '正在办理 正在办理中 仍在法定办理期限内 尚在法定办理期限内 仍在办理期限内 尚在办理期限内 仍在答复期限内 尚在答复期限内 尚在办理 尚在办理中 在办 办理中 未办结 尚未办结 未到答复期限 未到期 未答复 尚未答复 待办结 待答复 正在处理 跨年办理',
  },
  { name: 'handled', tells: 'request', keys: ['3.7'], sure: true, words: '办结 办理完毕 办理完成 办毕 办结了 已办结' },
  {
    name: 'handled',
    tells: 'request',
    keys: ['3.7', '3.1+3.2+3.3+3.4+3.5', '3.1+3.2+3.3+3.4', '1', '1+2'],
    sure: false,
    words:
      '答复 办理答复 办理并答复 办复 回复 作出答复 书面答复 办理 处理 处理完毕 办理结束 处理完成 办理总数 答复总数',
  },
  {
    name: 'granted',
    tells: 'request',
    keys: ['3.1', '3.1+3.2'],
    sure: true,
    words: '予以公开 予以公开的 同意公开 准予公开',
  },
  {
    name: 'granted',
    tells: 'request',
    keys: ['3.1', '3.1+3.2'],
    sure: false,
    words: '公开 全部公开 全部予以公开 完全公开 可以公开 给予公开 依法公开 已公开 主动公开范围',
  },
  {
    name: 'partial',
    tells: 'request',
    keys: ['3.2'],
    sure: true,
    words: '部分公开 予以部分公开 部分予以公开 区分处理',
  },
  {
    name: 'refused',
    tells: 'request',
    keys: ['3.3', '3.3+3.4', '3.3+3.4+3.5', '3.3+3.4+3.5+3.6'],
    sure: true,
    words: '不予公开',
  },
  {
    name: 'refused',
    tells: 'request',
    keys: ['3.3', '3.3+3.4', '3.3+3.4+3.5', '3.3+3.4+3.5+3.6'],
    sure: false,
    words: '不公开 未予公开 不同意公开 不宜公开',
  },
  { name: 'unavailable', tells: 'request', keys: ['3.4', '3.4.1'], sure: true, words: '无法提供' },
  { name: 'unavailable', tells: 'request', keys: ['3.4', '3.4.1'], sure: false, words: '不能提供 未能提供 无法公开' },
  { name: 'not-processed', tells: 'request', keys: ['3.5', '3.5+3.6'], sure: true, words: '不予处理' },
  {
    name: 'not-processed',
    tells: 'request',
    keys: ['3.5', '3.5+3.6', '3.6'],
    sure: false,
    words: '不予受理 不再处理 不作处理 未予处理',
  },
  {
    name: 'otherwise-handled',
    tells: 'request',
    keys: ['3.6', '3.6.3'],
    sure: true,
    words: '其他处理 其它处理 其他方式处理 作其他处理 作其他方式处理 其他处理方式 其他情况处理',
  },
  ...items([
    ['3.3.1', '国家秘密 涉密'],
    [
      '3.3.2',
      '其他法律行政法规禁止公开 其他法律、行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 禁止公开',
    ],
    ['3.3.3', '三安全一稳定 “三安全一稳定” 危及国家安全 "三安全一稳定"'],
    ['3.3.4', '第三方合法权益 第三方权益 第三方 商业秘密 个人隐私'],
    ['3.3.5', '三类内部事务信息 内部事务信息 内部事务 内部管理信息'],
    ['3.3.6', '四类过程性信息 过程性信息 过程性'],
    ['3.3.7', '行政执法案卷 执法案卷 执法案卷信息'],
    ['3.3.8', '行政查询事项 查询事项 行政查询'],
    [
      '3.4.1',
      '本机关不掌握 本机关不掌握相关政府信息 不掌握 未掌握 不掌握相关政府信息 不属于本机关 非本机关 不属于本单位 信息不存在 政府信息不存在 不存在',
    ],
    ['3.4.2', '没有现成信息 没有现成信息需要另行制作 需要另行制作 另行制作 需另行制作 没有现成 加工分析'],
    ['3.4.3', '补正后申请内容仍不明确 补正后仍不明确 仍不明确 内容不明确 申请内容不明确'],
    [
      '3.5.1',
      '信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类申请 信访、举报、投诉 信访、投诉、举报类申请 信访、投诉、举报 信访投诉举报 信访类 信访事项',
    ],
    ['3.5.2', '重复申请'],
    ['3.5.3', '要求提供公开出版物 公开出版物'],
    ['3.5.4', '无正当理由大量反复申请 大量反复申请 大量、反复申请'],
    ['3.5.5', '要求行政机关确认或重新出具已获取信息 确认或重新出具 重新出具'],
    ['3.6.1', '逾期不补正 逾期未补正 无正当理由逾期不补正 未补正 不补正'],
    ['3.6.2', '逾期未缴费 未缴费 逾期未按收费通知要求缴纳费用 未缴纳费用'],
    ['3.6.3', '撤回 主动撤回 自愿撤回 撤回申请 撤销申请 主动撤销 自主撤销'],
  ]),
];

/** The items under the groups: each is one row, or the group where the edition has no such row. */
function items(list: readonly (readonly [string, string])[]): Role[] {
  return list.map(([key, words]) => ({
    name: 'reason',
    tells: 'request',
    keys: [key, key.slice(0, 3)],
    sure: false,
    words,
  }));
}

const applicants: readonly Role[] = [
  { name: 'person', tells: 'applicant', keys: ['person'], sure: true, words: '自然人 自然人申请' },
  { name: 'person', tells: 'applicant', keys: ['person'], sure: false, words: '公民 个人 公民个人' },
  {
    name: 'organisations',
    tells: 'applicant',
    keys: [organisations],
    sure: true,
    words:
      '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人与其他组织 法人、其他组织 法人或其它组织 法人和其它组织 法人及其它组织 法人以及其他组织',
  },
  {
    name: 'organisations',
    tells: 'applicant',
    keys: [organisations, 'company', 'legal'],
    sure: false,
    words: '法人 法人组织 企业法人 法人或组织 法人和组织 法人单位',
  },
  { name: 'company', tells: 'applicant', keys: ['company'], sure: true, words: '商业企业' },
  { name: 'company', tells: 'applicant', keys: ['company', organisations], sure: false, words: '企业 公司 企业单位' },
  { name: 'research', tells: 'applicant', keys: ['research'], sure: true, words: '科研机构' },
  { name: 'charity', tells: 'applicant', keys: ['charity'], sure: true, words: '社会公益组织 公益组织' },
  { name: 'legal', tells: 'applicant', keys: ['legal'], sure: true, words: '法律服务机构' },
  { name: 'legal', tells: 'applicant', keys: ['legal'], sure: false, words: '律师事务所 律所' },
  {
    name: 'other-organisations',
    tells: 'applicant',
    keys: ['other', 'charity+legal+other', 'research+charity+legal+other'],
    sure: false,
    words: '其他组织 其它组织',
  },
];

/** Blocks and results of table four; a block's keys are added over all results meant, and the reverse. */
const cases: readonly Role[] = [
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
  { name: 'upheld', tells: 'result', keys: ['upheld'], sure: false, words: '驳回 驳回诉讼请求 胜诉 驳回起诉 驳回申请' },
  { name: 'corrected', tells: 'result', keys: ['corrected'], sure: true, words: '纠正 结果纠正' },
  {
    name: 'corrected',
    tells: 'result',
    keys: ['corrected'],
    sure: false,
    words: '被纠正 被纠错 纠错 撤销 确认违法 责令重新答复 责令履行 败诉 责令重新作出答复 撤销并责令重作',
  },
  { name: 'other-result', tells: 'result', keys: ['other'], sure: true, words: '其他结果 其它结果' },
  { name: 'other-result', tells: 'result', keys: ['other'], sure: false, words: '终止 撤诉 撤回复议 复议终止' },
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

/** Rows and columns of table two. */
const disclosure: readonly Role[] = [
  { name: 'rules', tells: 'document', keys: ['rules'], sure: true, words: '规章 政府规章' },
  { name: 'normative', tells: 'document', keys: ['normative'], sure: true, words: '行政规范性文件 规范性文件' },
  {
    name: 'made',
    tells: 'act',
    keys: ['made', 'published'],
    sure: true,
    words: '制发 制定 出台 印发 制订 新制定 制定出台 制定发布 新制作 制定印发 新制发 新出台 制发数量 本年制发',
  },
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
  ...decisions([
    ['licence', '行政许可 行政许可决定'],
    ['inspection', '行政检查'],
    ['confirmation', '行政确认'],
    ['penalty', '行政处罚 行政处罚决定 处罚决定'],
    ['coercion', '行政强制 行政强制决定'],
  ]),
];

function decisions(list: readonly (readonly [string, string])[]): Role[] {
  return list.map(([key, words]) => ({ name: 'decisions', tells: 'decision', keys: [key], sure: false, words }));
}

/** Every role. */
export const roles: readonly Role[] = [...requests, ...applicants, ...cases, ...disclosure];
