/** What the profile looks into: reports that are read for the first time, and a digit typed into a figure again and again. */
import { analyse, type Analysis } from '../support/analyse.ts';

const text = { edition: 'auto', markup: 'text' } as const;

/** The tasks by name; each call does one. */
export function tasksFor(reports: readonly string[], page: string): Record<string, () => Analysis> {
  let nth = 0;
  return {
    'a report': () => analyse(reports[nth++ % reports.length] ?? '', text),
    'a digit typed into a figure': typist(reports[0] ?? ''),
    'a page of HTML': () => analyse(page, { edition: 'auto', markup: 'html' }),
  };
}

function typist(report: string): () => Analysis {
  const row = report.indexOf('| 四、结转下年度继续办理');
  const at = row + report.slice(row).search(/\d/);
  let digit = 0;
  let analysis: Analysis | undefined;
  return () => {
    digit = (digit % 9) + 1;
    return (analysis = analyse(`${report.slice(0, at)}${digit}${report.slice(at + 1)}`, text, analysis));
  };
}
