import { createHash } from 'node:crypto';
import { script, style } from 'overview-page';
import { version } from '../../../../../package.json';
import { say } from '../../../features/basis/names.ts';
import type { Overview, PagedReport } from '../../../features/overview/overview.ts';
import type { OverviewReport, OverviewTable } from '../../../features/overview/overviewReport.ts';
import type { Language } from '../../../forms/schema.ts';
import { summaryCounts } from '../summaryCounts.ts';
import type { Summary } from '../summary.ts';

/** What a line of the format says. */
interface Line {
  readonly reports?: readonly (OverviewReport & { readonly tables: readonly OverviewTable[] })[];
  readonly unreadable?: Overview['unreadable'][number];
  readonly summary?: Summary;
}

/** The page of what the format has written, a line of JSON each: it loads nothing, and runs its own script alone. */
export function resultPage(lines: string, language: Language): Uint8Array {
  const read = lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  const layouts = new Map<string, number>();
  const overview: Overview = {
    language: language === 'en' ? 'en' : 'zh',
    reports: read.flatMap(({ reports = [] }) => reports.map((report) => paged(report, layouts))),
    layouts: [...layouts.keys()].map((layout) => JSON.parse(layout) as Overview['layouts'][number]),
    unreadable: read.flatMap(({ unreadable }) => unreadable ?? []),
    counts: read.flatMap(({ summary }) =>
      summary ? summaryCounts(summary).map(([name, count]) => [say(name, language), count] as const) : [],
    ),
    made: `勾稽 Gouji ${version}`,
  };
  return new TextEncoder().encode(pageOf(overview));
}

/** The report with the places of its layouts among all, which are put there where they are new. */
function paged(
  report: OverviewReport & { tables: readonly OverviewTable[] },
  layouts: Map<string, number>,
): PagedReport {
  const tables = report.tables.map(({ layout, ...table }) => {
    const key = JSON.stringify(layout);
    const at = layouts.get(key) ?? layouts.size;
    layouts.set(key, at);
    return { ...table, layout: at };
  });
  return { ...report, tables };
}

function pageOf(overview: Overview): string {
  const title = say({ zh: '年报核对结果', en: 'Reports Checked' }, overview.language === 'zh' ? 'zh-CN' : 'en');
  const needsScript = say(
    { zh: '本页用脚本画出表格，请允许它运行。', en: 'This page draws its tables by a script; let it run.' },
    overview.language === 'zh' ? 'zh-CN' : 'en',
  );
  // Nothing in the data ends its element.
  const data = JSON.stringify(overview).replace(
    /[<\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const policy = `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${overview.language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<noscript>${needsScript}</noscript>`,
    `<script type="application/json" id="overview">${data}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
