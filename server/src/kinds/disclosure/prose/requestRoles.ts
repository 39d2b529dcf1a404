import type { ProseRole } from '../../prose.ts';

const organisations = 'company+research+charity+legal+other';

/** Words for rows of the table of requests. */
export const requestRoles: readonly ProseRole[] = [
  {
    name: 'received',
    tells: 'request',
    general: true,
    anyKey: true,
    keys: ['1', '1+2'],
    sure: true,
    words:
      '收到 共收到 接到 接收 接收到 受理 收办 登记受理 收到了 受理了 新收 新收到 新接收 新受理 新增收到 新接到 收件 受理量 受理数 受理数量 收件量 收件数 政府信息公开申请量 政府信息公开申请总量 政府信息公开申请总数 信息公开申请量 依申请公开量 依申请公开总量 政府信息公开申请数量 政府信息公开申请总件数 申请总量 申请总数 申请量 申请总件数',
  },
  {
    name: 'received',
    tells: 'request',
    general: true,
    anyKey: true,
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
    sure: true,
    words: '下年度继续办理 下一年度继续办理 下年继续办理 次年继续办理',
  },
  {
    name: 'carried-out',
    tells: 'request',
    keys: ['4'],
    sure: false,
    words:
      '正在办理 正在办理中 仍在法定办理期限内 尚在法定办理期限内 仍在办理期限内 尚在办理期限内 仍在答复期限内 尚在答复期限内 尚在办理 尚在办理中 在办 办理中 未办结 尚未办结 未到答复期限 未到期 未答复 尚未答复 待办结 待答复 正在处理 跨年办理',
  },
  {
    name: 'handled',
    tells: 'request',
    general: true,
    keys: ['3.7'],
    sure: true,
    words: '办结 办理完毕 办理完结 办理完成 办毕 办结了 已办结',
  },
  {
    name: 'handled',
    tells: 'request',
    general: true,
    keys: ['3.7', '3.1+3.2+3.3+3.4+3.5', '3.1+3.2+3.3+3.4', '1', '1+2'],
    sure: false,
    words:
      '答复 公开答复 答复公开 办理答复 办理并答复 办复 回复 作出答复 书面答复 办理 处理 处理完毕 办理结束 处理完成 办理总数 答复总数',
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
function items(list: readonly (readonly [string, string])[]): ProseRole[] {
  return list.map(([key, words]) => ({
    name: 'reason',
    tells: 'request',
    keys: [key, key.slice(0, 3)],
    sure: false,
    words,
  }));
}

/** Words for its columns. */
export const applicantRoles: readonly ProseRole[] = [
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
