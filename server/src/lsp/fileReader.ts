import type { KindSource, ReportKinds } from '../kinds/kind.ts';
import { kindsWith } from '../kinds/ownKinds.ts';
import type { OfficeProjection } from '../office/projector.ts';
import { analyse, type Analysis } from '../workspace/analysis.ts';
import { analysisOptions } from '../workspace/analysisOptions.ts';
import { isDocumentName } from '../workspace/draftFiles.ts';
import type { ReportSummary } from '../workspace/summary.ts';
import type { World } from '../workspace/world.ts';
import { isTooLongUnasked } from './long.ts';
import type { OfficeReader } from './officeReader.ts';
import type { Settings } from './settings.ts';

/** How a file is read. Plain data: it is sent to threads. */
export interface FileReading extends Pick<Settings, 'edition' | 'ordinaryTables'> {
  /** The kinds of reports that its folder describes itself. */
  readonly ownKinds?: readonly KindSource[] | undefined;
}

/** A file, and how it is read. Plain data: it is sent to threads. */
export interface FileAsked extends FileReading {
  readonly path: string;
}

/** What a file says to others: its reports, none of a file without any; undefined if it cannot be read. */
export type FileSays = readonly ReportSummary[] | undefined;

/** Reads many files beside the server, so that nobody who waits for an answer waits for them. */
export interface ReaderBeside {
  /** What the files say, in their order. Rejects if the reader is lost. */
  read(files: readonly FileAsked[]): Promise<readonly FileSays[]>;
  end(): void;
}

/** Reads the files on the disk that nobody looks at. */
export class FileReader {
  constructor(
    readonly world: World | undefined,
    readonly kinds: ReportKinds,
    readonly office: OfficeReader,
  ) {}

  /** Makes ready what is needed to read those files; undefined where nothing is. */
  ready(files: readonly string[]): Promise<void> | undefined {
    const documents = files.filter(isDocumentName);
    const waiting = documents.flatMap((path) => this.office.prepare(path, this.world?.bytes(path)) ?? []);
    return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined;
  }

  /** The text of a file on the disk, of a document that of its draft; undefined if it cannot be read as either. */
  textOf(path: string): string | undefined {
    return this.#documentAt(path)?.text ?? this.world?.read(path);
  }

  /** The analysis of a file by itself; undefined if it cannot be read, or would take too long for one that nobody looks at. */
  analyse({ path, edition, ordinaryTables, ownKinds }: FileAsked): Analysis | undefined {
    const document = this.#documentAt(path);
    const text = document?.text ?? this.world?.read(path);
    if (text === undefined || isTooLongUnasked(text)) return undefined;
    return analyse(text, {
      ...analysisOptions(path, kindsWith(this.kinds, ownKinds), edition),
      ordinaryTables,
      document,
    });
  }

  #documentAt(path: string): OfficeProjection | undefined {
    return isDocumentName(path) ? this.office.attempt(path, this.world?.bytes(path)) : undefined;
  }
}
