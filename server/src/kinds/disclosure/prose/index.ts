import type { ProseKind } from '../../prose.ts';
import { caseRoles, cases } from './cases.ts';
import { claims } from './claims.ts';
import { cues } from './cues.ts';
import { decisions, documentRoles, documents, feeRoles, fees } from './documents.ts';
import { applicantRoles, requestRoles } from './requestRoles.ts';
import { requests } from './requests.ts';

/** What the running text of a report on disclosure says of its tables (docs/narrative.md). */
export const prose: ProseKind = {
  cues,
  roles: [...requestRoles, ...applicantRoles, ...caseRoles, ...documentRoles, ...feeRoles],
  topics: [requests, cases, documents, decisions, fees],
  usualTopic: 'requests',
  claims,
  asides: '事项 举报 投诉 申诉 申诉案 申诉案件 信息处理费',
  units: {
    counted: '件次 件（次） 件(次) 件 份 宗 例 条 起 次 个 项 部 人次 单 封 笔',
    behindHan: '件 份 宗 例 条 起 次 人次',
    vague: '条',
  },
  headingEnds: '开讼',
  judged: { figures: [0, 1, 3, 4], claims: [0, 1, 2, 3, 4, 6] },
};
