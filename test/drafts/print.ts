import type { Cell } from '../../server/src/bind/table.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { CheckedReport } from '../../server/src/check/finding.ts';
import type { JudgedTable } from '../../server/src/check/model/report.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';

/**
 * What was read from a draft, for the eye and for comparison: each section with its line, each row with
 * figures as `text@line:column` (counted from 1; `_` for a blank, `?` behind what was inferred, `.` where
 * nothing was read), the relations that do not hold, and errors and warnings.
 */
export function printReading(analysis: Analysis): string {
  const print = new Printer(analysis);
  return `${analysis.reports.flatMap((report) => [...print.report(report), ...print.findings(report)]).join('\n')}\n`;
}

/** The same without the findings. */
export function printFigures(analysis: Analysis): string {
  const print = new Printer(analysis);
  return `${analysis.reports.flatMap((report) => print.report(report)).join('\n')}\n`;
}

class Printer {
  constructor(readonly analysis: Analysis) {}

  report(report: CheckedReport): string[] {
    const head = `report ${report.edition} ${report.year} ${report.organisation}`;
    const sections = report.sections.map(
      ({ number, title, span }) => `section ${number} ${this.#line(span.start)} ${title}`,
    );
    return [head, ...sections, ...report.tables.flatMap((table) => this.#table(table))];
  }

  findings(report: CheckedReport): string[] {
    return report.findings
      .filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
      .map((finding) => this.#finding(finding));
  }

  #place(offset: number): string {
    const { line, character } = this.analysis.lines.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  }

  #line(offset: number): number {
    return this.analysis.lines.positionAt(offset).line + 1;
  }

  #finding({ severity, code, span, relations }: Finding): string {
    const range = `${this.#place(span.start)}–${this.#place(span.end)}`;
    return [severity, code, range, ...relations].join(' ');
  }

  #table({ table, judgements }: JudgedTable): string[] {
    const lines: string[][] = [];
    for (const row of table.form.rows) {
      if (!table.cells.some((cell) => cell?.slot.row === row)) continue;
      for (const columns of partsOf(row.block.columns.map((column) => column.key))) {
        if (lines.findLast(([word]) => word === 'columns')?.join() !== ['columns', ...columns].join())
          lines.push(['columns', ...columns]);
        const cells = columns.map((column) => table.cells[table.form.slot(row.key, column)?.index ?? -1]);
        lines.push([row.key, ...cells.map((cell) => this.#cell(cell))]);
      }
    }
    const others = judgements
      .filter(({ verdict }) => verdict !== 'holds')
      .map(({ verdict, relation }) => `${verdict} ${relation.id}`);
    return ['', `table ${table.form.name} ${table.notation}`, ...aligned(lines), ...others];
  }

  #cell(cell: Cell | undefined): string {
    if (!cell) return '.';
    return `${cell.text || '_'}@${this.#place(cell.span.start)}${cell.placed === 'inferred' ? '?' : ''}`;
  }
}

/** The columns of a row in lines of a fair length: the fifteen of table four in three. */
function partsOf(columns: readonly string[]): string[][] {
  const size = columns.length > 8 ? 5 : columns.length;
  return Array.from({ length: columns.length / size }, (_, i) => columns.slice(i * size, (i + 1) * size));
}

/** Columns as wide as their widest text. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const line of lines) line.forEach((text, i) => (widths[i] = Math.max(widths[i] ?? 0, text.length)));
  return lines.map((line) =>
    line
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
