import { requests } from './read.ts';

/** A report on the year, so many applications carried in and out by natural persons. */
export const carrying = (
  year: number,
  carriedIn: number,
  carriedOut: number,
): string => `某市${year}年政府信息公开工作年度报告
${requests(`
| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |
| 四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |
`)}`;
