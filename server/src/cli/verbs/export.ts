import { writeFileSync } from 'node:fs';
import { exportedReport, writers, type ExportKind } from '../../features/export/writers.ts';
import { say } from '../../features/basis/names.ts';
import { printable } from '../../text/width.ts';
import { attempt } from '../attempt.ts';
import { commonOptions } from '../commonOptions.ts';
import { lastReportIn } from '../lastReport.ts';
import { choice, readArguments, UsageError, type Option } from '../usage.ts';
import type { Verb } from './verb.ts';

/** A PDF is told how to be had. */
const kinds: readonly (ExportKind | 'pdf')[] = [...(Object.keys(writers) as ExportKind[]), 'pdf'];

const options: readonly Option[] = [
  {
    name: 'to',
    value: kinds,
    help: {
      zh: '写成哪一种，默认看 --out 的扩展名，否则 docx',
      en: 'what is written; default: by the ending of --out, else docx',
    },
  },
  {
    name: 'out',
    value: 'FILE',
    help: {
      zh: '写到哪个文件，不覆盖已有的，- 为标准输出；默认在稿件旁边，扩展名换掉',
      en: 'a new file, - standard output; default: beside the draft, with the other ending',
    },
  },
  ...commonOptions,
];

/** Writes a report as a document for those who read it. */
export const exportDraft: Verb = {
  name: 'export',
  usage: '[--to docx|xlsx|html|pdf] [--out FILE] DRAFT',
  help: { zh: '按公文格式导出为 Word、Excel 或网页', en: 'write a report as a Word document, a workbook or a page' },
  options,
  async run(argv, { stdout, stderr }, language) {
    const given = readArguments(argv, options);
    const [path, ...others] = given.paths;
    if (path === undefined || others.length > 0)
      throw new UsageError({ zh: '应给出一份稿件', en: 'expects one draft' });
    const { out } = given.values;
    const to = choice(given, 'to', kinds, kinds.find((kind) => String(out).endsWith(`.${kind}`)) ?? 'docx');
    if (to === 'pdf') throw new UsageError(byBrowser);
    const report = exportedReport(await lastReportIn(path));
    const written = writers[to](report);
    const file = typeof out === 'string' ? out : `${path.replace(/\.[^./\\]*$/, '')}.${to}`;
    if (file === '-') await stdout.write(written);
    else
      await attempt(file, () => {
        writeFileSync(file, written, { flag: 'wx' });
      });
    const { unread } = report;
    if (unread > 0) await stderr.write(`gouji: ${printable(path)}: ${say(leftOut(unread), language)}\n`);
    return 0;
  },
};

const leftOut = (count: number) => ({
  zh: `有 ${count} 个数字没有读出，没有写进去`,
  en: count === 1 ? 'one figure was not read and is left out' : `${count} figures were not read and are left out`,
});

const byBrowser = {
  zh: 'PDF 由浏览器打印：先导出网页（--to html），在浏览器中打开并打印为 PDF，或运行 chromium --headless --no-pdf-header-footer --print-to-pdf=报告.pdf 报告.html',
  en: 'a PDF is printed by a browser: export a page (--to html), open it and print it as PDF, or run chromium --headless --no-pdf-header-footer --print-to-pdf=REPORT.pdf REPORT.html',
};
