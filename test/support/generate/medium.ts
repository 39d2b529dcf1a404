/** What stands around the lines of a report, in a text file or on a web page. */
export interface Medium {
  readonly title: readonly [before: string, after: string];
  readonly heading: readonly [before: string, after: string];
  readonly paragraph: readonly [before: string, after: string];
}

/** Lines of a text file, with or without empty lines between, and Markdown's signs around headings. */
export function textMedium(airy: boolean, [before, after]: readonly [string, string]): Medium {
  const end = airy ? '\n\n' : '\n';
  return { title: ['', '\n'], heading: [before, after + end], paragraph: ['', end] };
}

/** A saved web page, with a table of its own that is no part of the report. */
export const pageMedium = {
  title: ['<h1>', '</h1>\n'],
  heading: ['<p style="text-indent:2em"><strong>', '</strong></p>\n'],
  paragraph: ['<p>', '</p>\n'],
  head: `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>政府信息公开</title>
<style>td { border: 1px solid #000; }</style><script>var year = 2021; if (year < 3 && year > 1) { show("<td>1</td>"); }</script></head>
<body><div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div>
<table class="info"><tr><td>索引号</td><td>0146-2024-12</td><td>发布机构</td><td>办公室</td></tr>
<tr><td>发布日期</td><td>2024-01-20</td><td>有效性</td><td>有效</td></tr></table>
`,
  foot: '<div class="foot">【打印】【关闭】</div></body></html>\n',
} as const satisfies Medium & { head: string; foot: string };
