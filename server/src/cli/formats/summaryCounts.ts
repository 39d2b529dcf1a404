import type { Wording } from '../../forms/schema.ts';
import type { Summary } from './summary.ts';

/** What a summary counts, each by its name. */
export function summaryCounts(summary: Summary): (readonly [Wording, number])[] {
  return [
    [{ zh: '文件', en: 'files' }, summary.files],
    [{ zh: '报告', en: 'reports' }, summary.reports],
    [{ zh: '不是报告', en: 'skipped' }, summary.skipped],
    [{ zh: '读不了', en: 'unreadable' }, summary.unreadable],
    [{ zh: '错误', en: 'errors' }, summary.errors],
    [{ zh: '警告', en: 'warnings' }, summary.warnings],
    [{ zh: '已核实，不再提示', en: 'excepted' }, summary.excepted],
    [{ zh: '隐藏文件、备份、副本，没有看', en: 'hidden, backups or copies not looked at' }, summary.leftOut],
    [{ zh: '未读数字', en: 'unread figures' }, summary.unread],
  ];
}
