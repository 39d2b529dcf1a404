import { test } from 'node:test';
import { litigation } from '../../support/read.ts';
import { checkFolder } from './checkFolder.ts';

test('fewer cases than were left pending', () =>
  checkFolder(`
//- 2023.md
某县财政局2023年政府信息公开工作年度报告
${litigation(`
| 0 | 0 | 0 | 2 | 2 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 |`)}
//- 2024.md
某县财政局2024年政府信息公开工作年度报告
${litigation(`
| 1 | 0 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |
                  ^ hint pending-cases：“行政复议 · 总计” 1 件，少于2023年报告尚未审结的 2 件；上年未审结的案件通常计入本年
`)}
`));
