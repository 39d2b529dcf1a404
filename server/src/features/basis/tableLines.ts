import type { Analysis } from '../../workspace/analysis.ts';

/** A first and a last line. */
export type LineRange = readonly [number, number];

/** The lines of the tables in which Tab may go from figure to figure: all but those whose cells it separates. */
export function tableLines({ reports, lines }: Analysis): LineRange[] {
  return reports
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => table.notation !== 'tsv')
    .map(({ table: { span } }) => [lines.positionAt(span.start).line, lines.positionAt(span.end).line]);
}
