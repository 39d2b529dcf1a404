import type { EditionChoice } from '../../forms/schema.ts';
import { kinds } from '../../kinds/index.ts';
import type { KindSource } from '../../kinds/kind.ts';
import { kindsWith } from '../../kinds/ownKinds.ts';
import type { AnalysisOptions } from '../../workspace/analysis.ts';
import { analysisOptions } from '../../workspace/analysisOptions.ts';
import type { Job } from './job.ts';

/** How a draft is read, where its folder says so; what the command line says comes first. */
export interface DeclaredReading {
  readonly edition?: EditionChoice | undefined;
  readonly ordinaryTables?: boolean | undefined;
  /** The kinds of reports that it describes itself. */
  readonly ownKinds?: readonly KindSource[] | undefined;
}

/** How a draft is read: as the command line says, else as its folder does. */
export function readingOptions(
  path: string,
  reading: DeclaredReading | undefined,
  job: Pick<Job, 'edition' | 'ordinaryTables'>,
): AnalysisOptions {
  const edition = job.edition ?? reading?.edition ?? 'auto';
  const ordinaryTables = job.ordinaryTables || reading?.ordinaryTables === true;
  return { ...analysisOptions(path, kindsWith(kinds, reading?.ownKinds), edition), ordinaryTables };
}
